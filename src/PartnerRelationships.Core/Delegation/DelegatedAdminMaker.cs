using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Errors;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Delegation;

/// <summary>A draft of a relationship, checked and not yet sent.</summary>
/// <param name="Request">What is asked for.</param>
/// <param name="CustomerName">The customer; null if none is named.</param>
public sealed record DelegatedAdminDraft(DelegatedAdminRequest Request, string? CustomerName)
{
    internal AccountChange ToEntry() => new(Request.CustomerId, "NewDelegatedAdmin", FieldWord.Of(Request.DisplayName))
    {
        SubjectName = Request.DisplayName,
        Fields =
        [
            new FieldChange("roles", null, string.Join(", ", Request.RoleIds.Select(DirectoryRoles.NameOf))),
            new FieldChange("duration", null, Request.DurationText),
            new FieldChange("autoExtend", null, Request.AutoExtend ? "yes" : "no"),
        ],
    };
}

/// <summary>Drafts delegated admin relationships in Microsoft Graph; no approval is requested yet (contract §6). One per command.</summary>
/// <param name="ports">Whose.</param>
/// <param name="terms">Which roles, and for how long.</param>
public sealed class DelegatedAdminMaker(IDelegationPorts ports, DelegatedAdminTerms terms)
{
    private readonly DelegationWork work = new(ports);
    private readonly AskedOnce<bool, HashSet<string>> names = new((_, token) => NamesAsync(ports, token));

    /// <summary>Checks a draft.</summary>
    /// <param name="name">Its name; null for one that is made of the customer's.</param>
    /// <param name="customerId">The only tenant that may approve it; null for the first one that opens the link.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidInputException">The name is missing, or Graph would not accept it (DelegatedAdminNameInvalid).</exception>
    /// <exception cref="ConflictException">The name is taken, perhaps by one that has ended (DelegatedAdminNameTaken).</exception>
    public async Task<DelegatedAdminDraft> PlanAsync(string? name, Guid? customerId, CancellationToken cancellationToken)
    {
        ports.DelegatedAdmin.Required();
        var customer = customerId is { } id ? await ports.Customers.GetAsync(id, cancellationToken).ConfigureAwait(false) : null;
        if (name is null)
        {
            return new DelegatedAdminDraft(terms.For(customer?.Name ?? throw Nameless(), Guid.NewGuid(), customerId), customer.Name);
        }

        var draft = new DelegatedAdminDraft(terms.Named(name, customerId), customer?.Name);
        var isTaken = (await names.GetAsync(true, cancellationToken).ConfigureAwait(false)).Contains(draft.Request.DisplayName);

        // By the very draft, perhaps, that a process made which ended before it could note so.
        return !isTaken || await work.IsInDoubtAsync(draft.ToEntry(), cancellationToken).ConfigureAwait(false) ? draft
            : throw new ConflictException("DelegatedAdminNameTaken", $"A delegated admin relationship '{draft.Request.DisplayName}' already exists, perhaps one that has ended.") { RecommendedAction = ErrorIds.ActionOf("DelegatedAdminNameTaken") };
    }

    /// <summary>Creates it.</summary>
    /// <returns>The relationship, read back.</returns>
    /// <exception cref="PartnerRelationshipsException">Graph refuses; the outcome is unknown (ChangeInDoubt); or Graph accepted the request and does not show it
    /// (ChangeNotConfirmed).</exception>
    public async Task<DelegatedAdminRelationship> CarryOutAsync(DelegatedAdminDraft draft, CancellationToken cancellationToken)
    {
        DelegatedAdminRelationship? made = null;
        var wasSent = false;
        await work.ChangeAsync(draft.ToEntry(), SendAsync, async token => (made = await ShownAsync(draft.Request, made, token).ConfigureAwait(false)) is not null, cancellationToken).ConfigureAwait(false);
        return made!;

        async Task<DelegatedAdminRelationship> SendAsync(RequestTicket ticket, CancellationToken token)
        {
            try
            {
                return made = await work.Relationships.CreateAsync(draft.Request, ticket, token).ConfigureAwait(false);
            }
            catch (ConflictException error) when (wasSent)
            {
                // What was just made may not have been in the list yet when it was looked for.
                return made = await ShownAsync(draft.Request, null, token).ConfigureAwait(false) ?? throw new ConflictException("DelegatedAdminNameTaken", error.Message, error.Fault, error);
            }
            finally
            {
                wasSent = true;
            }
        }
    }

    private async Task<DelegatedAdminRelationship?> ShownAsync(DelegatedAdminRequest request, DelegatedAdminRelationship? made, CancellationToken cancellationToken)
    {
        if (made is not null)
        {
            return await work.Relationships.GetAsync(made.RelationshipId, cancellationToken).ConfigureAwait(false);
        }

        var drafts = new CollectingSink<DelegatedAdminRelationship>();
        await work.Relationships.ListAsync(new() { Status = DelegatedAdminStatus.Created }, drafts, cancellationToken).ConfigureAwait(false);
        return drafts.Items.FirstOrDefault(request.IsMetBy);
    }

    private static async Task<HashSet<string>> NamesAsync(IDelegationPorts ports, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await new DelegatedAdminReading(ports).ListAsync(new DelegatedAdminSearch(), new ActionSink<DelegatedAdminRelationship>(one => taken.Add(one.DisplayName)), cancellationToken).ConfigureAwait(false);
        return taken;
    }

    private static InvalidInputException Nameless() => new("DelegatedAdminNameInvalid", "The relationship has no name, and there is no customer whose name could be used.")
    {
        RecommendedAction = "Give -Name, or the customer.",
    };
}
