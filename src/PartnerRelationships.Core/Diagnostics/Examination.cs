using System;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Connections;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>One connection while it is looked at: what its token says, and what the service answered first.</summary>
internal sealed class Examination(IDiagnosticPorts ports)
{
    public IDiagnosticPorts Ports => ports;

    /// <summary>What the token says; null when there is none.</summary>
    public TokenReport? Token { get; private set; }

    /// <summary>Why there is no token.</summary>
    public PartnerRelationshipsException? TokenError { get; private set; }

    /// <summary>Who signed in, as far as the present token or the sign-in shows.</summary>
    public SignInIdentity Identity { get; private set; } = ports.SignIn;

    /// <summary>The first answer; null when nothing could be asked.</summary>
    public ProbeAnswer? Profile { get; private set; }

    /// <summary>When the first answer came, by this machine's clock.</summary>
    public DateTimeOffset ProfileReadOn { get; private set; }

    /// <summary>Why there is no use in asking; null while there is.</summary>
    public string? Obstacle => this switch
    {
        { TokenError: not null } => "there is no token",
        { Profile.WasReached: false } => "the service could not be reached",
        { Profile.Error: AuthenticationFailedException } => "the service refuses the token",
        _ => null,
    };

    public static async Task<Examination> BeginAsync(IDiagnosticPorts ports, CancellationToken cancellationToken)
    {
        var examination = new Examination(ports);
        await examination.ReadTokenAsync(cancellationToken).ConfigureAwait(false);
        if (examination.Token is not null)
        {
            examination.Profile = await ports.Probe.AskAsync(ProbeQuestion.Profile, cancellationToken).ConfigureAwait(false);
            examination.ProfileReadOn = ports.Clock.Now;
        }

        return examination;
    }

    /// <summary>Asks what anybody may ask; null when there is no use in it.</summary>
    public async Task<ProbeAnswer?> AskAsync(ProbeQuestion question, CancellationToken cancellationToken) =>
        Obstacle is null ? await ports.Probe.AskAsync(question, cancellationToken).ConfigureAwait(false) : null;

    /// <summary>Asks what users alone may ask: an application is refused without a request.</summary>
    public Task<ProbeAnswer?> AskAsUserAsync(ProbeQuestion question, string operation, CancellationToken cancellationToken) =>
        Identity.RefusalOf(operation) is { } refusal ? Task.FromResult<ProbeAnswer?>(new ProbeAnswer { Error = refusal }) : AskAsync(question, cancellationToken);

    private async Task ReadTokenAsync(CancellationToken cancellationToken)
    {
        try
        {
            Token = await ports.Probe.ReadTokenAsync(cancellationToken).ConfigureAwait(false);
            Identity = Token.Identity with
            {
                Kind = ports.SignIn.Kind == SignInKind.Unknown ? Token.Identity.Kind : ports.SignIn.Kind,
                TenantId = Token.Identity.TenantId ?? ports.SignIn.TenantId,
            };
        }
        catch (PartnerRelationshipsException error)
        {
            TokenError = error;
        }
    }
}
