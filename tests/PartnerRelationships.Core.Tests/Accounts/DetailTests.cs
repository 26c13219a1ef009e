using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Profiles;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class DetailTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly PartnerCustomer customer = new() { CustomerId = Guid.NewGuid(), Name = "Kék Tó Kft." };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_record_shows_is_not_asked_for_again_and_what_it_leaves_out_is()
    {
        service.OnGet = _ => customer;
        var without = await ReadAsync();
        Assert.Equal(("Győr", "kekto.example", "t@kekto.example"), (without.Company.Address!.City, without.Domains!.Single(), without.Company.TechnicalMails!.Single()));

        service.Profiles.Calls.Clear();
        service.OnGet = _ => new PartnerCustomer { CustomerId = customer.CustomerId, City = "Pécs", CustomDomains = ["a.example", "b.example"] };
        var with = await ReadAsync();

        Assert.Equal(("Pécs", 2), (with.Company.Address!.City, with.Domains!.Count));
        Assert.Equal(["billing"], service.Profiles.Calls);
        Assert.Empty(with.Missing);
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_loses_nothing_of_the_rest_and_says_why()
    {
        service.OnGet = _ => customer;
        service.Profiles.OnOrganization = () => new AccessDeniedException("AccessDenied", "Refused.", new ServiceFault { Status = 403 });
        service.Profiles.OnQualifications = () => new RemoteServiceException("ServiceFailed", "Broken.", new ServiceFault { Status = 500 });

        var read = await ReadAsync();

        Assert.Equal(["Company", "Qualifications"], read.Missing.Select(part => part.Part));
        Assert.Equal(["RoleMissing", "ServiceFailed"], read.Missing.Select(part => part.ErrorId));
        Assert.Contains("Global Reader", read.Missing[0].Reason, StringComparison.Ordinal);
        Assert.Equal(("Kék Tó Kft.", null, null), (read.Company.Name, read.Company.Address, read.Qualifications));
        Assert.Equal(("a@kekto.example", 0), (read.Billing!.Email, read.Agreements!.Count));
    }

    [Fact]
    public async Task App_only_access_gets_an_error_where_a_user_is_needed_and_the_rest_works()
    {
        service.OnGet = _ => customer;

        var read = await new DetailReading(service.Session(clock, signIn: SignInKind.Application)).ReadAsync(customer.CustomerId, Token);

        Assert.Equal([("Company", "AppOnlyNotSupported"), ("Domains", "AppOnlyNotSupported"), ("Agreements", "AppOnlyNotSupported")], read.Missing.Select(part => (part.Part, part.ErrorId)));
        Assert.Equal(["billing"], service.Profiles.Calls);
        Assert.Empty(service.Agreements.Calls);
    }

    [Fact]
    public async Task A_sign_in_that_ended_is_no_missing_part()
    {
        service.OnGet = _ => customer;
        service.Profiles.OnQualifications = () => new AuthenticationFailedException("AccessTokenExpired", "Over.");

        await Assert.ThrowsAsync<AuthenticationFailedException>(ReadAsync);
    }

    private Task<PartnerCustomerDetail> ReadAsync() => new DetailReading(service.Session(clock)).ReadAsync(customer.CustomerId, Token);
}
