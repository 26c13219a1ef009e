using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>Completes a customer's tenant id from the beginning of it, of the customer's name, or of its domain.</summary>
public class CustomerCompleter : PartnerCompleter
{
    private protected override async Task<IEnumerable<Offer>> OffersAsync(PartnerSession session, string word, IDictionary given, CancellationToken patience) =>
        (await CustomerChoice.OfAsync(session, word, Most, patience).ConfigureAwait(false)).Where(customer => customer.Name.Length > 0 && IsMeant(customer, word)).Select(ToOffer);

    /// <summary>What names the customer as an argument.</summary>
    private protected virtual string Written(PartnerCustomer customer) => customer.CustomerId.ToString();

    /// <summary>What the list shows of it.</summary>
    private protected virtual string Shown(PartnerCustomer customer) => customer.Name;

    // Asked of each of many thousands, before anything is made of it.
    private static bool IsMeant(PartnerCustomer customer, string word) =>
        Offer.Starts(customer.Name, word) || Offer.Starts(customer.Domain, word) || Offer.Starts(customer.CustomerId.ToString(), word);

    private Offer ToOffer(PartnerCustomer customer) => new(Written(customer), Shown(customer), customer.ToString(), customer.Name, customer.Domain, customer.CustomerId.ToString());
}

/// <summary>Completes a customer's name.</summary>
public class CustomerNameCompleter : CustomerCompleter
{
    private protected override string Written(PartnerCustomer customer) => customer.Name;
}

/// <summary>Completes a customer's name where wildcards are allowed: what it holds of them stands for itself.</summary>
public sealed class CustomerPatternCompleter : CustomerNameCompleter
{
    private protected override string Written(PartnerCustomer customer) => WildcardPattern.Escape(customer.Name);
}

/// <summary>Completes a customer's default domain.</summary>
public sealed class CustomerDomainCompleter : CustomerCompleter
{
    private protected override string Written(PartnerCustomer customer) => customer.Domain ?? "";

    private protected override string Shown(PartnerCustomer customer) => customer.Domain ?? "";
}
