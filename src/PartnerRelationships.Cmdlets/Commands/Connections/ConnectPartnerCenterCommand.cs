using System;
using System.Management.Automation;
using System.Net.Http;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Connects, and makes the connection the default of this runspace.</summary>
[Cmdlet(VerbsCommunications.Connect, Nouns.PartnerCenter, DefaultParameterSetName = InteractiveSet), OutputType(typeof(PartnerCenterConnection))]
public partial class ConnectPartnerCenterCommand : AsyncCmdlet
{
    /// <summary>What carries requests to the authority instead of the network: a script of the tests.</summary>
    private protected virtual HttpMessageHandler? Authority => null;

    private string? SandboxPath => Path is null ? null : PathTo(Path);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(ParameterSetName == SandboxSet ? Path : Endpoint, () =>
    {
        var ledger = PlaceLedger();
        var session = ParameterSetName == SandboxSet
            ? Await(token => ServiceFactory.OpenSandboxAsync(new(SandboxPath, SeedCustomers, Seed, PartnerType, ResellerRemoval, ActingAs), ledger, token))
            : OpenService(ledger);
        WriteObject(DefaultConnection.Current = Describe(session, ledger.Name));
    });

    private PartnerSession OpenService(LedgerPlace ledger)
    {
        var secret = SecretName is null ? null : new SecretReference(SecretName, Vault);
        var keeper = OnTokenRefreshed is null && secret is null ? null : new RefreshTokenKeeper(OnTokenRefreshed, secret);
        try
        {
            var request = RequestOf(ParameterSetName == VaultSet ? secret!.Read(this) : RefreshToken, keeper);
            var session = UseDeviceCode ? OpenWithDeviceCode(request, ledger) : Await(token => ServiceFactory.OpenServiceAsync(request, ledger, token));
            keeper?.Attach(session);
            return session;
        }
        finally
        {
            // Even when the service then failed: the new token is what the next attempt needs.
            keeper?.Deliver(this);
        }
    }

    // The code comes while the sign-in waits for it, and is shown on the pipeline's thread.
    private PartnerSession OpenWithDeviceCode(SignInRequest request, LedgerPlace ledger)
    {
        PartnerSession? session = null;
        Stream<DeviceCodePrompt>(
            async (codes, token) => session = await ServiceFactory.OpenServiceAsync(request with { ShowDeviceCode = codes.Write }, ledger, token).ConfigureAwait(false),
            Show);
        return session!;
    }

    private void Show(DeviceCodePrompt prompt) => WriteInformation(
        new HostInformationMessage { Message = $"To sign in, open {prompt.Address} in any browser and enter the code {prompt.Code}" }, ["PSHOST"]);

    private PartnerCenterConnection Describe(PartnerSession session, string? ledger) => new()
    {
        ConnectionId = Guid.NewGuid(),
        Kind = ParameterSetName == SandboxSet ? ConnectionKind.Sandbox : Endpoint is null ? ConnectionKind.PartnerCenter : ConnectionKind.Endpoint,
        Environment = ParameterSetName == SandboxSet ? null : Environment,
        SignIn = session.SignIn.Kind,
        Account = session.SignIn.UserName,
        ApplicationId = session.SignIn.ApplicationId,
        PartnerTenantId = session.Profile.TenantId,
        PartnerName = session.Profile.Name,
        TypeOfPartner = () => session.PartnerKind.Known,
        Endpoint = Endpoint,
        SandboxPath = SandboxPath,
        Ledger = ledger,
        ConnectedOn = session.Clock.Now,
        Session = session,
    };
}
