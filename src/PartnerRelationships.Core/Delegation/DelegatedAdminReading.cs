using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Reads delegated admin relationships. An application alone may, where Graph allows it.</summary>
public sealed class DelegatedAdminReading(IDelegationPorts ports)
{
    private readonly DelegationWork work = new(ports);

    /// <summary>A relationship as it stands.</summary>
    /// <exception cref="InvalidInputException">The text is no id of a relationship (DelegatedAdminIdInvalid).</exception>
    /// <exception cref="NotFoundException">There is none of that id (DelegatedAdminNotFound).</exception>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public Task<DelegatedAdminRelationship> GetAsync(string relationshipId, CancellationToken cancellationToken) => work.ReadAsync(relationshipId, cancellationToken);

    /// <summary>Hands over the relationships that are wanted, as their pages are read.</summary>
    /// <exception cref="AccessDeniedException">A role or a permission is missing (GraphPermissionMissing).</exception>
    public Task ListAsync(DelegatedAdminSearch search, IResultSink<DelegatedAdminRelationship> sink, CancellationToken cancellationToken)
    {
        var now = ports.Clock.Now;
        var wanted = sink.Only(relationship => search.Fits(relationship, now));
        return AdminNeed.Reading.ExplainAsync(ports.SignIn, async () =>
        {
            await work.Relationships.ListAsync(search.Query, wanted, cancellationToken).ConfigureAwait(false);
            return true;
        });
    }
}
