using System;
using System.Net;
using System.Net.Http;
using System.Security;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.PartnerCenter;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Storage;

namespace PartnerRelationships.Commands;

/// <summary>Puts sessions together. The only place that sees the adapters.</summary>
internal static class ServiceFactory
{
    /// <summary>The ledger of everyone who names none.</summary>
    public static string DefaultLedger => LedgerPaths.Default;

    /// <summary>Opens a sandbox.</summary>
    /// <exception cref="SandboxException">The file is none.</exception>
    public static async Task<PartnerSession> OpenSandboxAsync(SandboxRequest request, string? ledger, CancellationToken cancellationToken)
    {
        var clock = new SystemClock();
        var server = SandboxServer.Open(
            new SandboxOptions
            {
                Path = request.Path,
                SeedCustomers = request.SeedCustomers,
                Seed = request.Seed,
                PartnerType = request.PartnerType,
                RemovalPolicy = request.ResellerRemoval == ResellerRemoval.Refused ? RemovalPolicy.ProvidersOnly : RemovalPolicy.ResellersMayRemove,
            },
            clock);
        var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = server.BaseAddress,
            Tokens = new GivenAccessToken(new NetworkCredential("", "sandbox").SecurePassword),
            Handler = server.CreateHandler(),
        });
        return await OpenAsync(client, clock, ledger, server.PartnerType, isSandbox: true, cancellationToken, client, server).ConfigureAwait(false);
    }

    /// <summary>Opens a session with a service at an address.</summary>
    /// <exception cref="InvalidInputException">The address is not one to send a token to.</exception>
    public static Task<PartnerSession> OpenEndpointAsync(Uri endpoint, SecureString accessToken, string? ledger, CancellationToken cancellationToken)
    {
        var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = endpoint,
            Tokens = new GivenAccessToken(accessToken),
            Handler = HttpHandlers.ForEndpoint(),
        });
        return OpenAsync(client, new SystemClock(), ledger, partnerType: null, isSandbox: false, cancellationToken, client);
    }

    private static async Task<PartnerSession> OpenAsync(
        PartnerCenterClient client, IClock clock, string? ledger, PartnerType? partnerType, bool isSandbox, CancellationToken cancellationToken, params IDisposable[] owned)
    {
        try
        {
            var profile = await client.Profiles.GetAsync(cancellationToken).ConfigureAwait(false);
            return new PartnerSession(profile, () => SqliteLedger.Open(ledger), owned)
            {
                Clock = clock,
                PartnerType = partnerType,
                Customers = client.Customers,
                Partners = client.Partners,
                InvitationLinks = client.InvitationLinks,
                Subscriptions = client.Subscriptions,
                Remover = client.Removals,
                Consent = isSandbox ? client.Consent : null,
            };
        }
        catch
        {
            Array.ForEach(owned, item => item.Dispose());
            throw;
        }
    }
}
