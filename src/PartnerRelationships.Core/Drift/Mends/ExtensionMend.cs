using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Drift.Mends;

/// <summary>Whether a delegated admin relationship is extended automatically.</summary>
internal sealed class ExtensionMend(IMendingPorts ports, Guid customer, string relationshipId, bool extends) : Mend
{
    private DelegatedAdminRelationship? last;

    /// <inheritdoc/>
    public override async Task<MendReading> ReadAsync(CancellationToken cancellationToken)
    {
        last = await ports.DelegatedAdmin.Required().GetAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        return new MendReading(Word, last.AutoExtends == extends, MendRules.ComplaintAbout(last, customer) ?? Global);
    }

    /// <inheritdoc/>
    public override Task<DelegatedAdminAnswer> SendAsync(RequestTicket ticket, CancellationToken cancellationToken) =>
        ports.DelegatedAdmin.Required().SetAutoExtendAsync(last!, extends, ticket, cancellationToken);

    // The journal keeps these words, and Undoable compares them, also those of a run that an earlier version began: they never change.
    private string Word => last!.AutoExtends switch
    {
        true => "extends itself",
        false => "does not extend itself",
        null => "unknown",
    };

    // Contract A§5.2.
    private string? Global => extends && last!.RoleIds.Any(role => Guid.TryParse(role, out var id) && id == DirectoryRoles.GlobalAdministrator)
        ? $"{last.DisplayName} includes Global Administrator and cannot be extended automatically."
        : null;
}
