using System;
using System.Threading.Tasks;
using PartnerRelationships.Core.Partners;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Partners;

public sealed class PartnerLookupTests
{
    private readonly FakeService service = new();

    public PartnerLookupTests()
    {
        service.Providers.Add(new IndirectProvider { ProviderId = Guid.NewGuid(), Name = "Duna Distribution" });
        service.Providers.Add(new IndirectProvider { ProviderId = Guid.NewGuid(), Name = "Twin" });
        service.Providers.Add(new IndirectProvider { ProviderId = Guid.NewGuid(), Name = "Twin" });
    }

    [Fact]
    public async Task A_provider_is_found_by_name_by_id_and_by_itself()
    {
        var provider = service.Providers[0];

        Assert.Same(provider, await FindAsync(new PartnerReference("duna distribution")));
        Assert.Same(provider, await FindAsync(new PartnerReference(provider.ProviderId.ToString())));
        Assert.Same(provider, await FindAsync(new PartnerReference(provider)));
    }

    [Fact]
    public async Task An_unknown_provider_and_an_ambiguous_name_are_different_errors()
    {
        Assert.Equal("ProviderNotFound", (await Assert.ThrowsAsync<NotFoundException>(() => FindAsync(new PartnerReference("Tisza")))).ErrorId);
        Assert.Equal("ProviderAmbiguous", (await Assert.ThrowsAsync<InvalidInputException>(() => FindAsync(new PartnerReference("twin")))).ErrorId);
    }

    private Task<IndirectProvider> FindAsync(PartnerReference reference) =>
        service.FindProviderAsync(reference, TestContext.Current.CancellationToken);
}
