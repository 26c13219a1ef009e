using System;
using System.Management.Automation;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations;

namespace PartnerRelationships.Commands;

/// <summary>Lists the invitations in this partner's ledger, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.ResellerInvitation, DefaultParameterSetName = AllSet), OutputType(typeof(ResellerInvitation))]
public sealed class GetResellerInvitationCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string ByIdSet = "ById";

    /// <summary>The invitations: their ids, or the objects themselves.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByIdSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true), ArgumentCompleter(typeof(InvitationCompleter)), ObjectId(nameof(InvitationId))]
    public Guid[] InvitationId { get; set; } = [];

    /// <summary>Only invitations in one of these states.</summary>
    [Parameter(ParameterSetName = AllSet), ValidateNotNullOrEmpty]
    public InvitationState[]? State { get; set; }

    /// <summary>Only invitations that were drafted longer ago than this: a number of days, or a TimeSpan.</summary>
    [Parameter(ParameterSetName = AllSet), DaysTransformation]
    public TimeSpan? OlderThan { get; set; }

    /// <summary>Only invitations of this channel, as New-ResellerInvitation -Channel recorded it.</summary>
    [Parameter(ParameterSetName = AllSet), ArgumentCompleter(typeof(ChannelCompleter)), ValidateNotNullOrEmpty]
    public string? Channel { get; set; }

    /// <summary>Only invitations to this e-mail address.</summary>
    [Parameter(ParameterSetName = AllSet), ValidateNotNullOrEmpty]
    public string? Email { get; set; }

    /// <summary>Only invitations to prospects with this domain.</summary>
    [Parameter(ParameterSetName = AllSet), ValidateNotNullOrEmpty]
    public string? Domain { get; set; }

    /// <summary>Only invitations that name this indirect provider: its name, id or object.</summary>
    [Parameter(ParameterSetName = AllSet), ArgumentCompleter(typeof(ProviderCompleter)), ValidateNotNull]
    public PartnerReference? IndirectProvider { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == AllSet)
        {
            Guarded(null, () =>
            {
                var (desk, filter) = (new InvitationDesk(Session), Filter());
                Stream<ResellerInvitation>((sink, token) => desk.ListAsync(filter, sink, token));
            });
        }

        foreach (var id in InvitationId)
        {
            Guarded(id, () => WriteObject(Await(token => new InvitationDesk(Session).GetAsync(id, token))));
        }
    }

    private InvitationFilter Filter() => new()
    {
        States = State,
        CreatedBefore = Session.Clock.Now - OlderThan,
        Channel = Channel,
        Email = Email is null ? null : DomainNames.OfAddress(Email),
        Domain = Domain is null ? null : DomainNames.Ascii(Domain),
        Provider = IndirectProvider,
    };
}
