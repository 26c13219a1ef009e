using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Access;
using PartnerRelationships.Core.Accounts.Journal;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Validations;

namespace PartnerRelationships.Core.Accounts.Creation;

/// <summary>Creates customers: all that can be known before is asked before. One for a command.</summary>
public sealed class CustomerMaker(ICreationPorts ports)
{
    private const string Way = "Ask your indirect provider to create the customer with you as its reseller.";
    private readonly ChangeJournal journal = new(ports);
    private readonly ReadingBack readingBack = new(ports.Clock);
    private readonly ResellerCheck resellers = new(ports);
    private readonly AskedOnce<string, CountryRules> rules = new(ports.CreationChecks.GetCountryRulesAsync);

    /// <summary>Checks a customer; nothing that writes is sent.</summary>
    /// <param name="wanted">The customer.</param>
    /// <param name="reseller">The reseller that a provider creates it for; null for none.</param>
    /// <param name="anyAddress">Whether an address is used that the service does not verify.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="AccessDeniedException">The partner is an indirect reseller (WrongPartnerType).</exception>
    /// <exception cref="ConflictException">The domain is taken (DomainTaken).</exception>
    /// <exception cref="InvalidInputException">It breaks its country's rules (CustomerDetailsInvalid), the service does not verify its address (AddressNotVerified),
    /// or the reseller cannot be the partner on record (ResellerNotOnRecord).</exception>
    public async Task<CreationPlan> PlanAsync(CustomerCreation wanted, PartnerReference? reseller, bool anyAddress, CancellationToken cancellationToken)
    {
        await ports.RefuseResellerAsync("Creating a customer", Way, cancellationToken).ConfigureAwait(false);
        var check = new CountryCheck(await rules.GetAsync(wanted.Country, cancellationToken).ConfigureAwait(false));
        var creation = check.Complete(wanted);
        var warnings = check.Warnings;
        if (reseller is not null)
        {
            creation = creation with { IndirectReseller = await resellers.RequireAsync(reseller, warnings, cancellationToken).ConfigureAwait(false) };
        }

        await RequireFreeAsync(creation, cancellationToken).ConfigureAwait(false);
        await RequireAddressAsync(creation, anyAddress, warnings, cancellationToken).ConfigureAwait(false);
        return new CreationPlan(creation, warnings);
    }

    /// <summary>Creates it.</summary>
    /// <returns>The customer with its first administrator; without a password where an earlier run created it.</returns>
    /// <exception cref="PartnerRelationshipsException">The service refuses, or it is unknown whether it was carried out (ChangeInDoubt).</exception>
    public async Task<NewPartnerCustomer> CreateAsync(CreationPlan plan, CancellationToken cancellationToken)
    {
        PartnerCustomer? found = null;
        NewPartnerCustomer? answer = null;
        var problem = await OnceOnly.CarryOutAsync(() => journal.CarryOutAsync(plan.ToEntry(), SendAsync, confirm: null, IsThereAsync, cancellationToken), () => answer is not null).ConfigureAwait(false);
        return await ReadBackAsync(answer ?? new NewPartnerCustomer { Customer = found! }, problem, cancellationToken).ConfigureAwait(false);

        async Task<NewPartnerCustomer> SendAsync(RequestTicket ticket, CancellationToken token) =>
            answer = await ports.Customers.CreateAsync(plan.Creation, ticket, token).ConfigureAwait(false);

        async Task<bool> IsThereAsync(CancellationToken token) => (found = await FindAsync(plan.Creation.Domain, token).ConfigureAwait(false)) is not null;
    }

    // What an earlier run left in doubt may be what the domain belongs to: that is settled when it is sent.
    private async Task RequireFreeAsync(CustomerCreation creation, CancellationToken cancellationToken)
    {
        if (await ports.CreationChecks.IsDomainTakenAsync(creation.Domain, cancellationToken).ConfigureAwait(false)
            && !await journal.IsInDoubtAsync(CreationPlan.EntryOf(creation), cancellationToken).ConfigureAwait(false))
        {
            throw new ConflictException("DomainTaken", $"The domain {creation.Domain} already belongs to a tenant.");
        }
    }

    private async Task RequireAddressAsync(CustomerCreation creation, bool anyAddress, List<string> warnings, CancellationToken cancellationToken)
    {
        var verdict = await ports.CreationChecks.CheckAddressAsync(AddressOf(creation), cancellationToken).ConfigureAwait(false);
        if (verdict.IsGood)
        {
            return;
        }

        var suggestions = verdict.Suggestions.Count == 0 ? "It does not suggest another address." : $"It suggests: {string.Join(" | ", verdict.Suggestions)}.";
        var words = $"The service could not verify the address {AddressOf(creation)}{(verdict.Status is null ? "" : $" ({verdict.Status})")}. {verdict.Message} {suggestions}".Replace("  ", " ");
        if (!anyAddress)
        {
            throw new InvalidInputException("AddressNotVerified", words);
        }

        warnings.Add(words + " It is used anyway, because of -Force.");
    }

    private async Task<PartnerCustomer?> FindAsync(string domain, CancellationToken cancellationToken)
    {
        var found = new CollectingSink<PartnerCustomer>();
        await ports.Customers.FindAsync(new CustomerSearch { Domain = TextPattern.Literal(domain) }, found, cancellationToken).ConfigureAwait(false);
        return found.Items.Count == 0 ? null : found.Items[0];
    }

    // The first password is shown once: whatever happens now, it must not be lost.
    private async Task<NewPartnerCustomer> ReadBackAsync(NewPartnerCustomer made, string? problem, CancellationToken cancellationToken)
    {
        PartnerCustomer? shown = null;
        try
        {
            await readingBack.AwaitAsync(made.ToString(), IsShownAsync, cancellationToken).ConfigureAwait(false);
        }
        catch (PartnerRelationshipsException)
        {
            // The caller hears that it is not confirmed.
        }

        return new NewPartnerCustomer
        {
            Customer = shown ?? made.Customer,
            AdminUserName = made.AdminUserName,
            AdminPassword = made.AdminPassword,
            IsConfirmed = shown is not null,
            LedgerProblem = problem,
        };

        async Task<bool> IsShownAsync(CancellationToken token)
        {
            try
            {
                shown = await ports.Customers.GetAsync(made.CustomerId, token).ConfigureAwait(false);
                return true;
            }
            catch (PartnerRelationshipsException error) when (error is NotFoundException or NoRelationshipException)
            {
                return false;
            }
        }
    }

    private static CustomerAddress AddressOf(CustomerCreation creation) => new()
    {
        FirstName = creation.FirstName,
        LastName = creation.LastName,
        AddressLine = creation.AddressLine,
        City = creation.City,
        State = creation.State,
        PostalCode = creation.PostalCode,
        Country = creation.Country,
        PhoneNumber = creation.PhoneNumber,
    };
}
