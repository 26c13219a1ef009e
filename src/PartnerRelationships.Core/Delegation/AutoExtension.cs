using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>Whether a relationship is extended automatically, checked and not yet sent.</summary>
/// <param name="Relationship">The relationship as it was read.</param>
/// <param name="AutoExtend">Whether it is to.</param>
public sealed record AutoExtension(DelegatedAdminRelationship Relationship, bool AutoExtend)
{
    /// <summary>Whether that is so already.</summary>
    public bool IsNothing => Relationship.AutoExtends == AutoExtend;

    internal AccountChange ToEntry() => new(Relationship.CustomerId, "SetDelegatedAdmin", Relationship.RelationshipId)
    {
        SubjectName = Relationship.DisplayName,
        Fields = [new FieldChange("autoExtend", Word(Relationship.AutoExtends), Word(AutoExtend))],
    };

    private static string? Word(bool? autoExtend) => autoExtend switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}

/// <summary>Switches whether relationships are extended automatically, while they are drafts or active (contract A§5.2). One for a command.</summary>
public sealed class AutoExtender(IDelegationPorts ports)
{
    private readonly DelegationWork work = new(ports);

    /// <summary>Reads a relationship, and looks whether it can be switched.</summary>
    /// <exception cref="ConflictException">It is not possible in its present status (DelegatedAdminStatusUnfit).</exception>
    /// <exception cref="InvalidInputException">It has the Global Administrator role (DelegatedAdminTermsInvalid).</exception>
    public async Task<AutoExtension> PlanAsync(string relationshipId, bool autoExtend, CancellationToken cancellationToken) =>
        Checked(new AutoExtension(await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false), autoExtend));

    /// <summary>Switches it; where it is so already, what an earlier run left in doubt is settled.</summary>
    /// <returns>The relationship, read back.</returns>
    public async Task<DelegatedAdminRelationship> CarryOutAsync(AutoExtension extension, CancellationToken cancellationToken)
    {
        if (extension.IsNothing)
        {
            await work.SettleAsync(extension.ToEntry(), cancellationToken).ConfigureAwait(false);
            return extension.Relationship;
        }

        var last = extension.Relationship;
        await work.ChangeAsync(
            extension.ToEntry(),
            (ticket, token) => SendAsync(extension, ticket, token),
            async token => (last = await work.ReadAsync(last.RelationshipId, token).ConfigureAwait(false)).AutoExtends == extension.AutoExtend,
            cancellationToken).ConfigureAwait(false);
        return last;
    }

    private Task<DelegatedAdminAnswer> SendAsync(AutoExtension extension, RequestTicket ticket, CancellationToken cancellationToken) => DelegationWork.NewestAsync(
        extension.Relationship,
        now => work.Relationships.SetAutoExtendAsync(now, extension.AutoExtend, ticket, cancellationToken),
        async () => (await PlanAsync(extension.Relationship.RelationshipId, extension.AutoExtend, cancellationToken).ConfigureAwait(false)).Relationship);

    private static AutoExtension Checked(AutoExtension extension)
    {
        var relationship = extension.Relationship;
        if (!relationship.Is(DelegatedAdminStatus.Active) && !relationship.Is(DelegatedAdminStatus.Created))
        {
            throw StatusErrors.Unfit(relationship, "Its automatic extension can be changed only while it is a draft or active.");
        }

        if (extension.AutoExtend)
        {
            DelegatedAdminTerms.RequireExtendable(relationship.RoleIds.Select(role => Guid.TryParse(role, out var id) ? id : Guid.Empty));
        }

        return extension;
    }
}
