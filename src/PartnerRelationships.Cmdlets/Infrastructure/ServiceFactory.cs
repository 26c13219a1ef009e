using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Changes.Evidence;
using PartnerRelationships.Core.Changes.Plans;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Drift.Snapshots;
using PartnerRelationships.Core.ExitPacks;
using PartnerRelationships.Core.Reports;
using PartnerRelationships.Core.Reports.Pages;
using PartnerRelationships.Core.Sessions;
using PartnerRelationships.Core.Signatures;
using PartnerRelationships.Mail.Html;
using PartnerRelationships.PartnerCenter;
using PartnerRelationships.PartnerCenter.Http;
using PartnerRelationships.PartnerCenter.Resilience;
using PartnerRelationships.PartnerCenter.SignIn;
using PartnerRelationships.Sandbox;
using PartnerRelationships.Sandbox.Settings;
using PartnerRelationships.Storage;
using PartnerRelationships.Storage.Documents;
using PartnerRelationships.Storage.Postgres;
using PartnerRelationships.Storage.Reports;
using PartnerRelationships.Storage.Sqlite;

namespace PartnerRelationships.Commands;

/// <summary>Puts sessions together. The only place that sees the adapters.</summary>
internal static partial class ServiceFactory
{
    /// <summary>The ledger of everyone who names none.</summary>
    public static string DefaultLedger => LedgerPaths.Default;

    private static readonly JsonEvidenceFiles EvidenceFiles = new();

    /// <summary>Removal plans as files.</summary>
    public static IPlanFiles PlanFiles { get; } = new JsonPlanFiles(KindsOfChange.All);

    /// <summary>What writes the evidence of a session's runs.</summary>
    public static EvidenceExport EvidenceExport(PartnerSession session) => new(session, EvidenceFiles, PlanFiles);

    /// <summary>What makes proofs for customers out of a session's evidence.</summary>
    public static ProofExport ProofExport(PartnerSession session) => new(session, EvidenceFiles, PlanFiles);

    /// <summary>What judges evidence.</summary>
    public static EvidenceJudge EvidenceJudge(ISignatureInspection inspection) => new(EvidenceFiles, PlanFiles, inspection);

    /// <summary>What verifies evidence; for one bundle.</summary>
    public static EvidenceCheck EvidenceCheck() => new(EvidenceFiles, PlanFiles);

    /// <summary>Snapshots of relationships as files.</summary>
    public static ISnapshotFiles Snapshots { get; } = new SnapshotFiles();

    /// <summary>Reports of relationships as files.</summary>
    public static IReportFiles Reports { get; } = new ReportFiles();

    /// <summary>What makes a report.</summary>
    public static ReportMaker ReportMaker(PartnerSession session, IReportDraft draft, ReportTerms terms) => new(session, PlanFiles, draft, terms);

    /// <summary>What writes exit packs into a folder.</summary>
    public static ExitPackDesk ExitPacks(PartnerSession session, string root, bool isDetailed) => new(session, new ExitPackFiles(), root, isDetailed);

    /// <summary>Whether a ledger's name is a server's address, and not a path.</summary>
    public static bool NamesServer(string ledger) => PostgresAddress.IsOne(ledger);

    /// <summary>A ledger in a file, or in memory where there is none.</summary>
    public static LedgerPlace LedgerIn(string? path) => new(path, () => SqliteLedger.Open(path));

    /// <summary>A ledger on a server.</summary>
    /// <exception cref="InvalidInputException">The address cannot be read.</exception>
    /// <exception cref="LedgerException">Windows PowerShell cannot reach a server.</exception>
    public static LedgerPlace LedgerOn(string address, NetworkCredential? credential)
    {
        var server = PostgresAddress.Parse(address, credential);
        return new LedgerPlace(server.ToString(), server.Open, async token => await server.OpenAsync(token).ConfigureAwait(false));
    }

    /// <summary>Opens a sandbox.</summary>
    /// <exception cref="SandboxException">The file is none.</exception>
    public static Task<PartnerSession> OpenSandboxAsync(SandboxRequest request, LedgerPlace ledger, CancellationToken cancellationToken)
    {
        var clock = new SystemClock();
        var server = SandboxServer.Open(
            new SandboxOptions
            {
                Path = request.Path,
                SeedCustomers = request.SeedCustomers,
                Seed = request.Seed,
                PartnerType = request.PartnerType,
                ActingAs = request.ActingAs,
                RemovalPolicy = request.ResellerRemoval == ResellerRemoval.Refused ? RemovalPolicy.ProvidersOnly : RemovalPolicy.ResellersMayRemove,
            },
            clock);
        var client = new PartnerCenterClient(new PartnerCenterOptions
        {
            BaseAddress = server.BaseAddress,
            Graph = new GraphEnd(server.BaseAddress, TokenAudience.PartnerCenter),
            Tokens = new GivenAccessToken(new NetworkCredential("", "sandbox").SecurePassword),
            Handler = server.CreateHandler(),
        });
        return OpenAsync(client, _ => Task.FromResult(SignInIdentity.Unknown with { Service = "sandbox" }), ledger, new PartnerKind(server.PartnerType), isSandbox: true, cancellationToken, client, server);
    }

    /// <summary>Signs in and opens a session with a service.</summary>
    /// <exception cref="InvalidInputException">The address is not one to send a token to, or the sign-in cannot be right.</exception>
    /// <exception cref="AuthenticationFailedException">The sign-in failed.</exception>
    public static Task<PartnerSession> OpenServiceAsync(SignInRequest request, LedgerPlace ledger, CancellationToken cancellationToken)
    {
        var cloud = Clouds.Of(request.Environment);
        var service = request.Endpoint ?? cloud.PartnerCenter;
        if (request.AccessToken is { } accessToken)
        {
            var given = new GivenAccessToken(accessToken);
            var bearer = ClientOf(service, given, request);
            return OpenAsync(bearer, _ => Task.FromResult(given.Check(cloud, service, new SystemClock()) with { Service = service.ToString(), Source = PersonSource.Token }), ledger, kind: null, isSandbox: false, cancellationToken, bearer);
        }

        var tokens = new MsalAccessTokens(OptionsOf(request, cloud));
        var client = ClientOf(service, tokens, request);
        return OpenAsync(client, async token => await tokens.SignInAsync(token).ConfigureAwait(false) with { Service = service.ToString(), Source = PersonSource.SignIn }, ledger, kind: null, isSandbox: false, cancellationToken, client, tokens);
    }

    /// <summary>A ledger's file as it is kept, to check it; it need not be one that opens.</summary>
    /// <exception cref="PartnerRelationshipsException">There is no such file, or it is no ledger with events.</exception>
    public static ILedgerInspection InspectLedger(string path) => SqliteLedger.Inspect(path);

    /// <summary>A session's ledger as it is kept, to check it: its file, or what it has in memory.</summary>
    public static ILedgerInspection InspectLedger(string? path, PartnerSession session) =>
        File.Exists(path) ? SqliteLedger.Inspect(path!) : session.LedgerInspection;

    private static PartnerCenterClient ClientOf(Uri service, IAccessTokens tokens, SignInRequest request) =>
        new(new PartnerCenterOptions
        {
            BaseAddress = service,
            Cloud = Clouds.Of(request.Environment),
            Graph = GraphOf(service, Clouds.Of(request.Environment), tokens),
            Tokens = tokens,
            Handler = HttpHandlers.ForEndpoint(),
            Patience = new Patience { Attempts = request.MaximumRetryCount + 1, FirstAttempt = request.Timeout },
        });

    // An endpoint of one's own stands for Graph too, with the token that it gets anyway; a token that somebody brought for Partner Center
    // is none for a cloud's Graph.
    private static GraphEnd? GraphOf(Uri service, Cloud cloud, IAccessTokens tokens) =>
        Uri.Compare(service, cloud.PartnerCenter, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) != 0
            ? new GraphEnd(service, TokenAudience.PartnerCenter)
            : tokens is GivenAccessToken ? null : new GraphEnd(cloud.Graph, TokenAudience.Graph);

    private static SignInOptions OptionsOf(SignInRequest request, Cloud cloud) => new()
    {
        Method = request.Method,
        Cloud = cloud,
        TenantId = request.TenantId ?? SignInOptions.AnyTenant,
        ApplicationId = request.ApplicationId ?? (request.Method is SignInMethod.Interactive or SignInMethod.DeviceCode ? SignInOptions.CommonApplication : ""),
        ClientSecret = request.ClientSecret,
        Certificate = request.CertificateThumbprint is { } thumbprint ? ClientCertificate.Find(thumbprint) : null,
        RefreshToken = request.RefreshToken,
        RefreshTokenChanged = request.RefreshTokenChanged,
        ShowDeviceCode = request.ShowDeviceCode,
        CacheFolder = request.PersistTokenCache ? Path.GetDirectoryName(LedgerPaths.Default) : null,
        Handler = request.Authority ?? HttpHandlers.ForEndpoint(),
    };

    private static async Task<PartnerSession> OpenAsync(
        PartnerCenterClient client,
        Func<CancellationToken, Task<SignInIdentity>> signIn,
        LedgerPlace ledger,
        PartnerKind? kind,
        bool isSandbox,
        CancellationToken cancellationToken,
        params IDisposable[] owned)
    {
        try
        {
            var identity = await signIn(cancellationToken).ConfigureAwait(false);
            var profile = await ProfileAsync(client.Profiles, identity, cancellationToken).ConfigureAwait(false);
            var partners = new UsersPartnerDirectory(client.Partners, identity);
            var session = new PartnerSession(profile, ledger.Open, owned)
            {
                PatientLedger = ledger.OpenPatiently,
                SignIn = identity,
                PartnerKind = kind ?? new PartnerKind(partners, new SystemClock()),
                Customers = client.Customers,
                Partners = partners,
                InvitationLinks = client.InvitationLinks,
                Subscriptions = client.Subscriptions,
                SubscriptionChanges = client.SubscriptionChanges,
                Users = client.Users,
                Licenses = client.Licenses,
                Roles = client.Roles,
                CustomerProfiles = client.CustomerProfiles,
                Agreements = client.Agreements,
                CreationChecks = client.CreationChecks,
                Remover = client.Removals,
                Transfers = client.Transfers,
                Html = new HtmlReader(),
                DelegatedAdmin = client.DelegatedAdmin,
                DelegatedAdminAssignments = client.DelegatedAdminAssignments,
                SecurityGroups = client.SecurityGroups,
                DelegatedAdminPrivileges = client.DelegatedAdminPrivileges,
                Audit = client.Audit,
                Webhooks = client.Webhooks,
                GraphMail = client.GraphMail(identity.Kind),
                Probe = client.Probe,
                Consent = isSandbox ? client.Consent : null,
                Signatures = new ApprovalSignatures(ApprovalInspection),
            };
            if (!isSandbox)
            {
                client.ShareLimit(profile.TenantId, () => session.LimitBoard);
            }

            return session;
        }
        catch
        {
            Array.ForEach(owned, item => item.Dispose());
            throw;
        }
    }

    private static async Task<PartnerProfile> ProfileAsync(IPartnerProfiles profiles, SignInIdentity identity, CancellationToken cancellationToken)
    {
        try
        {
            return await profiles.GetAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AccessDeniedException) when (identity is { Kind: SignInKind.Application, TenantId: not null })
        {
            // The service may keep the profile from an application; its tenant is the partner's own.
            return new PartnerProfile(identity.TenantId.Value, identity.TenantId.Value.ToString(), Country: null);
        }
    }
}
