using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Validations;

namespace PartnerRelationships.Core.Tests.Fakes;

/// <summary>What a service says before a customer is created.</summary>
internal sealed class FakeChecks : ICreationChecks
{
    public HashSet<string> TakenDomains { get; } = [];

    public AddressVerdict Address { get; set; } = new("VerifiedShippable", true, null, []);

    public CountryRules Rules { get; set; } = new() { DefaultCulture = "hu-HU" };

    public Func<ResellerVerdict?> OnReseller { get; set; } = () => new ResellerVerdict(true, null, null);

    public Task<bool> IsDomainTakenAsync(string domain, CancellationToken cancellationToken) => Task.FromResult(TakenDomains.Contains(domain));

    public Task<AddressVerdict> CheckAddressAsync(CustomerAddress address, CancellationToken cancellationToken) => Task.FromResult(Address);

    public Task<CountryRules> GetCountryRulesAsync(string country, CancellationToken cancellationToken) => Task.FromResult(Rules);

    public Task<ResellerVerdict?> CheckResellerAsync(string partnerId, CancellationToken cancellationToken) => Task.FromResult(OnReseller());
}
