using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>Returns the partner's policy that is in force, as the ledger has it; nothing when none was set.</summary>
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
