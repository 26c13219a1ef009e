using System.Management.Automation;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Drafts an invitation to a reseller relationship with you, alone or together with an indirect provider.</summary>
[Cmdlet(VerbsCommon.New, Nouns.ResellerInvitation, SupportsShouldProcess = true), OutputType(typeof(ResellerInvitation))]
public sealed partial class NewResellerInvitationCommand : PartnerCmdlet
{
    /// <summary>The provider to invite along: its name, id or object. Each provider has a link of its own.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <summary>Who is invited.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true), Alias("Name", "CompanyName")]
    public string? CustomerName { get; set; }

    /// <summary>Where the invitation goes to.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Email { get; set; }

    /// <summary>The customer's domain, which recognises it when it accepts.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Domain { get; set; }

    /// <summary>The customer's culture, such as hu-HU.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Culture { get; set; }

    /// <summary>Where the prospect came from: own marketing, a referral, a provider.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Channel { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(NullIfEmpty(CustomerName) ?? NullIfEmpty(Domain) ?? Email, () =>
    {
        var desk = new InvitationDesk(Session, CorrelationId);
        var draft = Await(token => desk.DraftAsync(Request(), token));
        if (ShouldProcess(draft.CustomerName ?? draft.Domain ?? draft.Email ?? draft.Link.OriginalString, "Draft an invitation"))
        {
            Await(async token =>
            {
                await desk.KeepAsync(draft, token).ConfigureAwait(false);
                return draft;
            });
            WriteObject(draft);
        }
    });

    // An empty cell of a CSV file says nothing; it is not an empty name.
    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private InvitationRequest Request() => new()
    {
        Provider = string.IsNullOrEmpty(IndirectProvider?.Text) ? null : IndirectProvider,
        CustomerName = NullIfEmpty(CustomerName),
        Email = NullIfEmpty(Email),
        Domain = NullIfEmpty(Domain),
        Culture = NullIfEmpty(Culture),
        Channel = NullIfEmpty(Channel),
    };
}
