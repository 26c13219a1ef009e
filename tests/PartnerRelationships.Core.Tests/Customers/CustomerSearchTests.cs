using System;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Ground;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Customers;

public sealed class CustomerSearchTests
{
    private readonly FakeService service = new();

    public CustomerSearchTests()
    {
        foreach (var (name, domain) in new[] { ("Contoso", "contoso.com"), ("Contoso Nord", "nord.com"), ("Tejfalusi Kft.", "tejfalusi.hu"), ("Acontoso", "a.hu") })
        {
            service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = name, Domain = domain });
        }
    }

    [Theory]
    [InlineData("Cont*", "Cont", "Contoso,Contoso Nord")]
    [InlineData("contoso", "contoso", "Contoso")]
    [InlineData("Con*Nord", "Con", "Contoso Nord")]
    [InlineData("*contoso", null, "Contoso,Acontoso")]
    [InlineData("?contoso", null, "Acontoso")]
    public async Task The_service_filters_by_the_certain_beginning_and_the_rest_is_matched_here(string pattern, string? prefix, string expected)
    {
        var found = await FindAsync(new CustomerSearch { Name = Pattern(pattern) });

        Assert.Equal(prefix, service.LastFilter?.Prefix);
        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Two_patterns_must_both_hold_though_the_service_takes_one()
    {
        var found = await FindAsync(new CustomerSearch { Name = Pattern("Cont*"), Domain = Pattern("nord*") });

        Assert.Equal(CustomerFilterField.CompanyName, service.LastFilter!.Field);
        Assert.Equal("Contoso Nord", found);
    }

    [Fact]
    public async Task A_partner_takes_the_services_filter_and_the_name_is_matched_here()
    {
        var provider = Guid.NewGuid();
        service.ProviderOf[service.CustomerList[0].CustomerId] = provider;
        service.ProviderOf[service.CustomerList[2].CustomerId] = provider;

        var found = await FindAsync(new CustomerSearch { Name = Pattern("Cont*"), IndirectProvider = provider });

        Assert.Equal(CustomerFilterField.IndirectCloudSolutionProvider, service.LastFilter!.Field);
        Assert.Equal("Contoso", found);
    }

    [Theory]
    [InlineData("müller.example", null)]
    [InlineData("MÜLLER.EXAMPLE.", null)]
    [InlineData("xn--mller-kva.example", null)]
    [InlineData("XN--MLLER*", null)]
    [InlineData("mül*", null)]
    [InlineData("*.müller.example", null, "mail.xn--mller-kva.example")]
    [InlineData("mail.müller.*", "mail", "mail.müller.example")]
    public async Task A_domain_is_found_whichever_form_it_is_typed_in_and_the_service_has(string typed, string? prefix, string? domain = null)
    {
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "A", Domain = domain ?? "xn--mller-kva.example" });
        service.CustomerList.Add(new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = "B", Domain = domain ?? "müller.example" });

        Assert.Equal("A,B", await FindAsync(new CustomerSearch { Domain = DomainPattern.Of(typed, Reading) }));
        Assert.Equal(prefix, service.LastFilter?.Prefix);
    }

    [Fact]
    public async Task Without_a_pattern_everyone_comes()
    {
        Assert.Equal(4, (await FindAsync(new CustomerSearch())).Split(',').Length);
        Assert.Null(service.LastFilter);
    }

    private static TextPattern Pattern(string text) => new(text, Reading(text));

    private static Func<string, bool> Reading(string text) =>
        new Regex("^" + Regex.Escape(text).Replace(@"\*", ".*").Replace(@"\?", ".") + "$", RegexOptions.IgnoreCase).IsMatch;

    private async Task<string> FindAsync(CustomerSearch search)
    {
        var sink = new ListSink<PartnerCustomer>();
        await service.FindAsync(search, sink, TestContext.Current.CancellationToken);
        return string.Join(",", sink.Items.Select(customer => customer.Name));
    }
}
