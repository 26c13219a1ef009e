using System;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Sessions;

namespace PartnerRelationships.Commands;

/// <summary>A search for customers as it is typed: patterns, and partners by id, name or object.</summary>
/// <param name="Name">Pattern of the company's name; null for any.</param>
/// <param name="LiteralName">The company's name as it is, whatever it holds; null for any. Given with a pattern, both must hold.</param>
/// <param name="Domain">Pattern of the default domain; null for any.</param>
/// <param name="Reseller">Only customers of this indirect reseller.</param>
/// <param name="Provider">Only customers of this indirect provider.</param>
internal sealed record CustomerQuery(string? Name, string? LiteralName, string? Domain, PartnerReference? Reseller, PartnerReference? Provider)
{
    /// <summary>Hands over every customer that is meant.</summary>
    /// <exception cref="PartnerRelationshipsException">A partner is not known, or the service refuses.</exception>
    public async Task FindAsync(PartnerSession session, IResultSink<PartnerCustomer> sink, CancellationToken cancellationToken)
    {
        var name = Pattern(Name);
        if (LiteralName is not null && name?.Matches(LiteralName) == false)
        {
            return;
        }

        var search = new CustomerSearch
        {
            Name = LiteralName is null ? name : TextPattern.Literal(LiteralName),
            Domain = Domain is null ? null : DomainPattern.Of(Domain, Reading),
            IndirectReseller = Reseller is null ? null : (await session.Partners.FindResellerAsync(Reseller, cancellationToken).ConfigureAwait(false)).ResellerId,
            IndirectProvider = Provider is null ? null : (await session.Partners.FindProviderAsync(Provider, cancellationToken).ConfigureAwait(false)).ProviderId,
        };
        await session.Customers.FindAsync(search, sink, cancellationToken).ConfigureAwait(false);
    }

    private static TextPattern? Pattern(string? text) => text is null ? null : new TextPattern(text, Reading(text));

    private static Func<string, bool> Reading(string pattern) => new WildcardPattern(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant).IsMatch;
}
