using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.DelegatedAdmin;
using PartnerRelationships.Core.Drafting;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Invitations.Guard;

namespace PartnerRelationships.Core.Delegation;

/// <summary>A request to a customer, drafted and not yet sent.</summary>
/// <param name="Relationship">The relationship as it was read.</param>
/// <param name="Invitation">What comes of it.</param>
public sealed record RightsInvitation(DelegatedAdminRelationship Relationship, DelegatedAdminInvitation Invitation)
{
    /// <summary>Whether the link is valid already.</summary>
    public bool IsNothing => Relationship.Is(DelegatedAdminStatus.ApprovalPending);

    internal AccountChange ToEntry() => new(Relationship.CustomerId, "RequestDelegatedAdmin", Relationship.RelationshipId)
    {
        SubjectName = Relationship.DisplayName,
        Fields = [new FieldChange("status", DelegatedAdminStatus.Created, DelegatedAdminStatus.ApprovalPending)],
    };
}

/// <summary>Locks drafts of relationships for the customer's approval, and drafts the mail that carries the link. One for a command.</summary>
/// <param name="ports">Who asks.</param>
/// <param name="templates">What mails are written with.</param>
/// <param name="culture">The culture to write in; null for each customer's own.</param>
/// <param name="fields">The partner's own fields.</param>
public sealed class DelegatedAdminRequester(IDelegationPorts ports, RequestTemplates templates, string? culture, IReadOnlyDictionary<string, string?> fields)
{
    // After so long without an approval a request lapses (contract §6.1).
    private static readonly TimeSpan Patience = TimeSpan.FromDays(90);

    private readonly DelegationWork work = new(ports);

    /// <summary>Reads a relationship and drafts the mail; nothing is sent.</summary>
    /// <exception cref="ConflictException">It is neither a draft nor waits for its customer (DelegatedAdminStatusUnfit).</exception>
    /// <exception cref="InvalidInputException">The culture or the template cannot be used, or the mail would not hold the link.</exception>
    public async Task<RightsInvitation> PlanAsync(string relationshipId, CancellationToken cancellationToken)
    {
        var relationship = await work.ReadAsync(relationshipId, cancellationToken).ConfigureAwait(false);
        if (!relationship.Is(DelegatedAdminStatus.Created) && !relationship.Is(DelegatedAdminStatus.ApprovalPending))
        {
            throw StatusErrors.Unfit(relationship, "A customer can be asked to approve only a draft, or a request that is still waiting.");
        }

        var (named, language) = await WithCustomerAsync(relationship, cancellationToken).ConfigureAwait(false);
        var mail = templates.Fill(named, ports.Profile.Name, language, fields, ports.Clock.Now);
        return new RightsInvitation(relationship, Checked(Invitation(named, language, mail)));
    }

    /// <summary>Locks the relationship, so that its link is valid.</summary>
    /// <returns>The link and the draft, with the relationship's status read back.</returns>
    public async Task<DelegatedAdminInvitation> CarryOutAsync(RightsInvitation plan, CancellationToken cancellationToken)
    {
        if (plan.IsNothing)
        {
            await work.SettleAsync(plan.ToEntry(), cancellationToken).ConfigureAwait(false);
            return plan.Invitation;
        }

        var last = plan.Relationship;
        await work.ChangeAsync(
            plan.ToEntry(),
            (ticket, token) => work.Relationships.MoveAsync(last.RelationshipId, DelegatedAdminAction.LockForApproval, ticket, token),
            async token => !(last = await work.ReadAsync(last.RelationshipId, token).ConfigureAwait(false)).Is(DelegatedAdminStatus.Created),
            cancellationToken).ConfigureAwait(false);
        return plan.Invitation with { Status = last.Status, LapsesOn = LapsesOn(last) };
    }

    // The customer's name and language are for the mail alone: without them it is written anyway.
    private async Task<(DelegatedAdminRelationship Relationship, string? Culture)> WithCustomerAsync(DelegatedAdminRelationship relationship, CancellationToken cancellationToken)
    {
        PartnerCustomer? customer = null;
        try
        {
            customer = relationship.CustomerId is { } id ? await ports.Customers.GetAsync(id, cancellationToken).ConfigureAwait(false) : null;
        }
        catch (Exception error) when (error is NotFoundException or NoRelationshipException or AccessDeniedException)
        {
            // The tenant may be no customer yet.
        }

        var language = culture is null ? customer is null ? null : CustomerCulture.Of(customer) : Cultures.Of(culture).Name;
        return (relationship with { CustomerName = relationship.CustomerName ?? customer?.Name }, language);
    }

    private static DelegatedAdminInvitation Invitation(DelegatedAdminRelationship relationship, string? language, FilledTemplate mail) => new()
    {
        RelationshipId = relationship.RelationshipId,
        DisplayName = relationship.DisplayName,
        CustomerId = relationship.CustomerId,
        CustomerName = relationship.CustomerName,
        Status = relationship.Status,
        Link = DelegatedAdminOffer.Of(relationship.RelationshipId).Link,
        LapsesOn = LapsesOn(relationship),
        Culture = language,
        Subject = mail.Subject,
        Body = mail.Text,
        HtmlBody = mail.Html,
    };

    private DelegatedAdminInvitation Checked(DelegatedAdminInvitation invitation)
    {
        LinkGuard.Check(invitation.Body, invitation.Link);
        LinkGuard.Check(ports.Html.Read(invitation.HtmlBody), invitation.Link);
        return invitation;
    }

    private static DateTimeOffset? LapsesOn(DelegatedAdminRelationship relationship) => relationship.Is(DelegatedAdminStatus.ApprovalPending) ? relationship.ModifiedOn + Patience : null;
}
