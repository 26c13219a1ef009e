using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Access;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Agreements;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ground;

namespace PartnerRelationships.Core.Accounts.Agreements;

/// <summary>Confirms that customers accepted the Microsoft Customer Agreement, in the version that the service names. One for a command.</summary>
public sealed class AgreementDesk(IAgreementPorts ports)
{
    private const string Confirming = "Confirming that a customer accepted an agreement";
    private const string Way = "Ask your indirect provider to confirm it, or let the customer sign the agreement itself in the Microsoft 365 admin center.";
    private readonly AgreementReading reading = new(ports);
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);
    private readonly AskedOnce<string, AgreementTemplate> templates = new((wanted, token) => FindTemplateAsync(ports.Agreements, wanted, token));

    /// <summary>Checks a confirmation.</summary>
    /// <param name="wanted">Who and when; without a template, the newest one is meant, and without a time, now.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">An application signed in alone (AppOnlyNotSupported), or an indirect reseller asks (WrongPartnerType).</exception>
    /// <exception cref="InvalidInputException">It was accepted in the future (AgreementDateInvalid).</exception>
    /// <exception cref="NotFoundException">The service has no such template (AgreementTemplateUnknown).</exception>
    public async Task<AgreementPlan> PlanAsync(PartnerCustomerAgreement wanted, CancellationToken cancellationToken)
    {
        ports.SignIn.RequireUser(Confirming);
        if (wanted.AgreedOn > ports.Clock.Now)
        {
            throw new InvalidInputException("AgreementDateInvalid", $"{wanted.FirstName} {wanted.LastName} cannot have accepted on a date in the future ({wanted.AgreedOn:u}).");
        }

        await ports.RefuseResellerAsync(Confirming, Way, cancellationToken).ConfigureAwait(false);
        var template = await templates.GetAsync(wanted.TemplateId ?? "", cancellationToken).ConfigureAwait(false);
        var known = await reading.ListAsync(wanted.CustomerId, cancellationToken).ConfigureAwait(false);
        var agreement = wanted with { TemplateId = template.TemplateId, AgreementType = template.AgreementType, AgreedOn = wanted.AgreedOn ?? ports.Clock.Now, Link = template.Link };
        return new AgreementPlan(agreement, known.FirstOrDefault(one => IsSame(one, agreement)), known.Any(one => one.Acceptance == AgreementAcceptance.Direct));
    }

    /// <summary>Carries it out; of one that is there already it settles what an earlier run left in doubt.</summary>
    /// <returns>The confirmation as the service keeps it.</returns>
    /// <exception cref="PartnerRelationshipsException">The service refuses (AgreementExists, AccessDenied); nobody knows (ChangeInDoubt); or it took the
    /// confirmation and does not show it (ChangeNotConfirmed).</exception>
    public async Task<PartnerCustomerAgreement> ConfirmAsync(AgreementPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Known is { } known)
        {
            await journal.SettleAsync(plan.ToEntry(), _ => Task.FromResult(true), cancellationToken).ConfigureAwait(false);
            return known;
        }

        var shown = plan.Agreement;
        await journal.CarryOutAsync(plan.ToEntry(), SendAsync, ConfirmAsync, IsThereAsync, cancellationToken).ConfigureAwait(false);
        return shown;

        Task<PartnerCustomerAgreement> SendAsync(RequestTicket ticket, CancellationToken token) => ports.Agreements.ConfirmAsync(plan.Agreement, ticket, token);

        Task ConfirmAsync(CancellationToken token) => readingBack.AwaitAsync($"the agreement of the customer {plan.Agreement.CustomerId}", IsThereAsync, token);

        async Task<bool> IsThereAsync(CancellationToken token)
        {
            var found = (await ports.Agreements.ListAsync(plan.Agreement.CustomerId, token).ConfigureAwait(false)).FirstOrDefault(one => IsSame(one, plan.Agreement));
            shown = found ?? shown;
            return found is not null;
        }
    }

    private static bool IsSame(PartnerCustomerAgreement one, PartnerCustomerAgreement other) =>
        IsSame(one.TemplateId, other.TemplateId) && IsSame(one.FirstName, other.FirstName) && IsSame(one.LastName, other.LastName) && IsSame(one.Email, other.Email)
        && IsSame(one.PhoneNumber, other.PhoneNumber);

    private static bool IsSame(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.OrdinalIgnoreCase);

    private static async Task<AgreementTemplate> FindTemplateAsync(ICustomerAgreements agreements, string wanted, CancellationToken cancellationToken)
    {
        var all = await agreements.ListTemplatesAsync(cancellationToken).ConfigureAwait(false);
        return all.OrderByDescending(template => template.VersionRank).FirstOrDefault(template => wanted.Length == 0 || IsSame(template.TemplateId, wanted))
            ?? throw new NotFoundException(
                "AgreementTemplateUnknown", $"The service does not offer version {wanted} of the Microsoft Customer Agreement. It offers {string.Join(", ", all.Select(template => template.TemplateId).DefaultIfEmpty("none"))}.");
    }
}
