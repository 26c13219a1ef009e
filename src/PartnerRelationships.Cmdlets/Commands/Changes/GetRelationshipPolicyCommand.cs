using System.Management.Automation;
using PartnerRelationships.Core.Changes.Policies;

namespace PartnerRelationships.Commands;

/// <summary>Reads the policy of the partner that is in force, from the ledger. Nothing where none was set.</summary>
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
