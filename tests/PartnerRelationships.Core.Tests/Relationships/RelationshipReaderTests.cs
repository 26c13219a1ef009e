using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Relationships;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Relationships;

public sealed class RelationshipReaderTests
{
    private readonly FakeService service = new();
    private readonly IndirectProvider provider = new() { ProviderId = Guid.NewGuid(), Name = "Duna Distribution" };

    public RelationshipReaderTests()
    {
        service.Providers.Add(provider);
        for (var number = 0; number < 3; number++)
        {
            service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "C" + number, Relationship = "reseller", AllowsDelegatedAccess = number == 0 });
        }

        service.ProviderOf[service.CustomerList[0].CustomerId] = provider.ProviderId;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reseller_sees_the_provider_of_each_customer_and_lists_each_provider_once()
    {
        var reader = new RelationshipReader(service.Session(new FakeClock()));

        var first = await reader.ReadAsync(service.CustomerList[0].CustomerId, Token);
        var second = await reader.ReadAsync(service.CustomerList[1].CustomerId, Token);

        Assert.Equal([provider.Name], first.IndirectPartners);
        Assert.Equal(DelegatedAdminState.Granted, first.DelegatedAdmin);
        Assert.Empty(second.IndirectPartners!);
        Assert.Single(service.Calls, call => call == "list");
    }

    [Fact]
    public async Task Partners_that_may_not_be_read_are_unknown_not_none()
    {
        service.OnResellersOf = () => new AccessDeniedException("WrongPartnerType", "1002");
        var reader = new RelationshipReader(service.Session(new FakeClock(), PartnerType.IndirectProvider));

        Assert.Null((await reader.ReadAsync(service.CustomerList[0].CustomerId, Token)).IndirectPartners);
    }

    [Fact]
    public async Task A_tenant_without_ties_is_a_normal_answer()
    {
        service.OnGet = _ => throw new NoRelationshipException("NoRelationship", "20002");
        var reader = new RelationshipReader(service.Session(new FakeClock()));

        var relationship = await reader.ReadAsync(Guid.NewGuid(), Token);

        Assert.Equal("none", relationship.Reseller);
        Assert.Equal(DelegatedAdminState.Unknown, relationship.DelegatedAdmin);
    }
}
