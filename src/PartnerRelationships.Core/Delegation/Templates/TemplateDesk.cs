using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Core.Delegation.Templates;

/// <summary>Keeps templates of delegated administration: the last event in the ledger that has a name is what the name means. One for a command.</summary>
public sealed class TemplateDesk(IDelegationPorts ports)
{
    private const string Word = "template";
    private readonly GroupBook groups = new(ports.SecurityGroups, ports.SignIn);

    /// <summary>The names of all templates, in their order.</summary>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<IReadOnlyList<string>> NamesAsync(CancellationToken cancellationToken) =>
        [.. (await EventsAsync(cancellationToken).ConfigureAwait(false)).Select(entry => TemplateText.NameIn(entry.Detail)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(name => name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>A template.</summary>
    /// <exception cref="NotFoundException">There is none of that name (DelegatedAdminTemplateNotFound).</exception>
    /// <exception cref="ConflictException">This version cannot read it (DelegatedAdminTemplateUnreadable).</exception>
    /// <exception cref="LedgerException">The ledger cannot be read.</exception>
    public async Task<DelegatedAdminTemplate> GetAsync(string name, CancellationToken cancellationToken) => await FindAsync(name, cancellationToken).ConfigureAwait(false)
        ?? throw new NotFoundException("DelegatedAdminTemplateNotFound", $"The ledger has no template of delegated administration '{ScreenText.OneLine(name)}'.{ScreenText.HiddenIn(name)}");

    /// <summary>Checks a template.</summary>
    /// <exception cref="InvalidInputException">Graph would refuse its terms, a role or group is unknown, or a group is to have a role that the template does not (DelegatedAdminTemplateInvalid).</exception>
    /// <exception cref="ConflictException">There is one of that name, and it is not to be replaced (DelegatedAdminTemplateExists).</exception>
    public async Task<TemplateDraft> DraftAsync(TemplateOrder order, CancellationToken cancellationToken)
    {
        var after = await MadeAsync(order, cancellationToken).ConfigureAwait(false);
        var before = await BeforeAsync(after.Name, order.Replaces, cancellationToken).ConfigureAwait(false);
        var draft = new TemplateDraft(before, after);
        return before is null || order.Replaces || draft.IsNothing
            ? draft
            : throw new ConflictException("DelegatedAdminTemplateExists", $"A template '{before.Name}' already exists, set on {ScreenTime.Moment(before.SetOn)} by {before.SetBy}.");
    }

    /// <summary>Sets a template.</summary>
    /// <returns>The template, as the ledger has it now.</returns>
    /// <exception cref="LedgerException">The ledger cannot be written.</exception>
    public async Task<DelegatedAdminTemplate> SetAsync(TemplateDraft draft, Guid correlationId, CancellationToken cancellationToken)
    {
        var entry = EventDraft.Of(ports, EventKinds.DelegatedAdminTemplateSet, correlationId);
        await ports.Events.AppendAsync(EventText.With(entry, Word, TemplateText.Of(draft.After)), cancellationToken).ConfigureAwait(false);
        return await GetAsync(draft.After.Name, cancellationToken).ConfigureAwait(false);
    }

    private async Task<DelegatedAdminTemplate?> BeforeAsync(string name, bool replaces, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(name, cancellationToken).ConfigureAwait(false);
        }
        catch (ConflictException) when (replaces)
        {
            return null;
        }
    }

    private async Task<DelegatedAdminTemplate> MadeAsync(TemplateOrder order, CancellationToken cancellationToken)
    {
        _ = new DelegatedAdminTerms(order.Roles, order.Days, order.AutoExtend);
        var roles = order.Roles.Select(DirectoryRoles.Find).Distinct().ToList();
        var made = new List<DelegatedAdminTemplateGroup>();
        foreach (var (group, wanted) in order.Groups.Select(pair => (pair.Key, pair.Value.Select(DirectoryRoles.Find).Distinct().ToArray())))
        {
            if (wanted.Length == 0 || wanted.Except(roles).Any())
            {
                throw Invalid($"The group '{group}' is to have {(wanted.Length == 0 ? "no role" : string.Join(", ", wanted.Except(roles).Select(DirectoryRoles.NameOf)) + ", which the template does not give")}.");
            }

            var found = await groups.FindAsync(group, cancellationToken).ConfigureAwait(false);
            made.Add(TemplateText.GroupOf(found.GroupId, ScreenText.OneLine(found.Name)?.Trim(), wanted));
        }

        return made.Select(group => group.GroupId).Distinct().Count() == made.Count
            ? new DelegatedAdminTemplate { Name = NameOf(order.Name), RoleIds = [.. roles.Select(role => role.ToString())], Roles = [.. roles.Select(DirectoryRoles.NameOf)], Days = order.Days, AutoExtend = order.AutoExtend, Groups = made }
            : throw Invalid("The same group is given twice, perhaps by name and by id.");
    }

    private async Task<DelegatedAdminTemplate?> FindAsync(string name, CancellationToken cancellationToken)
    {
        // What does not even say its name may be a newer one of any.
        var last = (await EventsAsync(cancellationToken).ConfigureAwait(false))
            .LastOrDefault(entry => TemplateText.NameIn(entry.Detail) is not { } said || string.Equals(said, name.Trim(), StringComparison.OrdinalIgnoreCase));
        return last is null ? null : Read(last);
    }

    private async Task<IReadOnlyList<RelationshipEvent>> EventsAsync(CancellationToken cancellationToken)
    {
        var found = new CollectingSink<RelationshipEvent>();
        await ports.Events.ListAsync(ports.Profile.TenantId, new EventFilter { Kinds = [EventKinds.DelegatedAdminTemplateSet] }, found, cancellationToken).ConfigureAwait(false);
        return found.Items;
    }

    private static DelegatedAdminTemplate Read(RelationshipEvent entry)
    {
        try
        {
            var template = TemplateText.Read(EventText.In(entry, Word));
            _ = new DelegatedAdminTerms(template.RoleIds, template.Days, template.AutoExtend);
            return template with { SetBy = entry.Actor, SetOn = entry.OccurredOn };
        }
        catch (Exception error) when (error is FormatException or OverflowException or InvalidInputException)
        {
            throw new ConflictException("DelegatedAdminTemplateUnreadable", $"The template that was set on {ScreenTime.Moment(entry.OccurredOn)} by {entry.Actor} cannot be read: {error.Message.TrimEnd('.')}.", inner: error)
            {
                RecommendedAction = "Use the module version that set it, or a newer one, or replace it with New-DelegatedAdminTemplate -Force.",
            };
        }
    }

    private static string NameOf(string name)
    {
        try
        {
            return EventText.Name(name, "template");
        }
        catch (FormatException error)
        {
            throw Invalid(error.Message + ".", error);
        }
    }

    private static InvalidInputException Invalid(string message, Exception? inner = null) => new("DelegatedAdminTemplateInvalid", message, inner: inner);
}
