using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>Returns the partner's current policy from the ledger, or nothing if none was set.</summary>
[Cmdlet(VerbsCommon.Get, Nouns.RelationshipPolicy), OutputType(typeof(RelationshipPolicy))]
public sealed class GetRelationshipPolicyCommand : PartnerCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord() => Guarded(Session.Profile.Name, () =>
    {
        if (Await(token => new PolicyDesk(Session).FindAsync(token)) is { } policy)
        {
            WriteObject(policy);
        }
    });
}
