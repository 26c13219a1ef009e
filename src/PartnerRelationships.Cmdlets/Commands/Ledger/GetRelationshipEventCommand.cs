using System;
using System.Linq;
using System.Management.Automation;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Commands;

/// <summary>Lists what happened: the events of this partner's ledger, oldest first.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipEvent, DefaultParameterSetName = AllSet), OutputType(typeof(RelationshipEvent))]
public sealed class GetRelationshipEventCommand : PartnerCmdlet
{
    private const string AllSet = "All";
    private const string ByCustomerSet = "ByCustomer";
    private const string ByInvitationSet = "ByInvitation";
    private const string ByInvitationIdSet = "ByInvitationId";

    /// <summary>The customers: what happened to them, and to the invitations that they came from.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByCustomerSet, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("TenantId"), ArgumentCompleter(typeof(CustomerCompleter)), CustomerObject(ExceptWith = nameof(InvitationId)), ValidateNotNullOrEmpty]
    public CustomerReference[] CustomerId { get; set; } = [];

    /// <summary>The invitations themselves. An open one has no customer yet, so its id alone would not tell the binder what is meant.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByInvitationSet, ValueFromPipeline = true), Copy(typeof(ResellerInvitation)), ValidateNotNull]
    public ResellerInvitation[] Invitation { get; set; } = [];

    /// <summary>The invitations' ids.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ByInvitationIdSet)]
    public Guid[] InvitationId { get; set; } = [];

    /// <summary>Only these kinds, such as InvitationDrafted.</summary>
    [Parameter, ArgumentCompleter(typeof(EventKindCompleter)), ValidateNotNullOrEmpty]
    public string[] Kind { get; set; } = [];

    /// <summary>Only what happened from this moment on.</summary>
    [Parameter]
    public DateTimeOffset? Since { get; set; }

    /// <summary>Only changes of customers' accounts of which it is not known whether they came about; the same command again asks the service.</summary>
    [Parameter]
    public SwitchParameter InDoubt { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var filter = new EventFilter { Kinds = Kind, Since = Since, IsInDoubt = InDoubt };
        if (ParameterSetName == AllSet)
        {
            List(null, () => filter);
        }

        foreach (var reference in CustomerId)
        {
            List(TargetOf(reference), () => filter with { CustomerId = reference.Require() });
        }

        foreach (var id in InvitationId.Concat(Invitation.Select(invitation => invitation.InvitationId)))
        {
            List(id, () => filter with { InvitationId = id });
        }
    }

    private void List(object? target, Func<EventFilter> filter) => Guarded(target, () =>
    {
        var (events, partner, wanted) = (Session.Events, Session.Profile.TenantId, filter());
        Stream<RelationshipEvent>((sink, token) => events.ListAsync(partner, wanted, sink, token));
    });
}
