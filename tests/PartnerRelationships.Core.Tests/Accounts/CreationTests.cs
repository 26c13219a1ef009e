using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Creation;
using PartnerRelationships.Core.Customers;
using PartnerRelationships.Core.Tests.Fakes;
using PartnerRelationships.Core.Validations;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class CreationTests
{
    private static readonly CustomerCreation Hill = new()
    {
        Name = "Hill Ltd", Domain = "hill.onmicrosoft.com", Email = "it@hill.example", FirstName = "Ada", LastName = "Hill", AddressLine = "Main Street 1", City = "Redmond",
        State = "WA", PostalCode = "98052", Country = "US",
    };

    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly IndirectReseller reseller = new() { ResellerId = Guid.NewGuid(), Name = "Duna Cloud", MpnId = "12345" };

    public CreationTests()
    {
        service.ResellerList.Add(reseller);
        service.Checks.Rules = new CountryRules { DefaultCulture = "en-US", Cultures = ["en-US", "es-US"], Languages = ["en", "es"], States = ["WA", "OR"], IsStateRequired = true, IsRegistrationNumberSupported = false, PostalCodePattern = "^[0-9]{5}$", PhonePattern = "^[0-9]{10}$" };
        service.OnCreate = Create;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private CustomerMaker Maker => new(service.Session(clock, PartnerType.IndirectProvider));

    [Fact]
    public async Task A_customer_gets_its_countrys_usual_culture_and_its_password_is_nowhere_else()
    {
        var made = await CreateAsync(Hill);

        Assert.Equal(("en-US", "en", true), (made.Customer.Culture, made.Customer.Language, made.IsConfirmed));
        Assert.Equal("Elso!Jelszo1", new NetworkCredential("", made.AdminPassword).Password);
        Assert.StartsWith("CreateCustomer hill.onmicrosoft.com \"Hill Ltd\": companyName none -> \"Hill Ltd\" MS", service.Events[0].Detail, StringComparison.Ordinal);
        Assert.All(service.Events, entry => Assert.DoesNotContain("Jelszo", entry.Detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_violations_of_the_countrys_rules_are_reported_together()
    {
        var wrong = Hill with { State = "XX", PostalCode = "9805", PhoneNumber = "1", Culture = "hu-HU", RegistrationNumber = "7" };

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync(wrong));

        Assert.Equal("CustomerDetailsInvalid", error.ErrorId);
        Assert.All(["'XX' is not a state of that country (WA, OR)", "'9805' is not a valid postal code", "'1' is not a valid phone number", "culture hu-HU", "language hu", "no registration number"], words => Assert.Contains(words, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("create", service.Calls);
    }

    [Fact]
    public async Task A_registration_number_is_sent_where_the_country_says_nothing_of_it()
    {
        service.Checks.Rules = service.Checks.Rules with { IsRegistrationNumberSupported = null };

        Assert.True((await CreateAsync(Hill with { RegistrationNumber = "7" })).IsConfirmed);
    }

    [Theory]
    [InlineData("HU", null, null, "registration number is needed; a phone number is needed")]
    [InlineData("PL", null, null, "registration number is needed")]
    [InlineData("PL", "7", null, null)]
    [InlineData("HU", "7", "5551234567", null)]
    [InlineData("US", null, null, null)]
    public async Task Some_countries_want_a_registration_number_and_some_a_phone_number_too(string country, string? number, string? phone, string? missing)
    {
        var customer = Hill with { Country = country, RegistrationNumber = number, PhoneNumber = phone };

        var error = await Record.ExceptionAsync(() => CreateAsync(customer));

        Assert.EndsWith(missing is null ? "" : missing + ".", error?.Message ?? "", StringComparison.Ordinal);
        Assert.Equal(missing is null, error is null);
    }

    [Theory]
    [InlineData("^(([0-9])+)+$", "111111111111111111111111111111111111111111x")]
    [InlineData("(", "98052")]
    public async Task An_endless_or_invalid_expression_is_reported_and_stops_nothing(string pattern, string code)
    {
        service.Checks.Rules = new CountryRules { PostalCodePattern = pattern };

        var plan = await Maker.PlanAsync(Hill with { PostalCode = code }, null, false, Token);

        Assert.Contains($"The postal code '{code}' was not checked", Assert.Single(plan.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_not_verified_is_refused_with_the_suggestions_and_used_only_when_that_is_wanted()
    {
        service.Checks.Address = new AddressVerdict("StreetPartial", false, "Street is partial.", [new() { AddressLine = "1 Main St", City = "Redmond" }]);

        var error = await Assert.ThrowsAsync<InvalidInputException>(() => CreateAsync(Hill));
        Assert.Contains("(StreetPartial). Street is partial. It suggests: 1 Main St, Redmond.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("create", service.Calls);

        Assert.Contains("used anyway", Assert.Single((await Maker.PlanAsync(Hill, null, anyAddress: true, Token)).Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_domain_is_refused_unless_it_is_what_a_lost_run_of_ours_made()
    {
        service.OnCreate = creation =>
        {
            Create(creation);
            throw new OperationCanceledException();
        };
        await Assert.ThrowsAsync<OperationCanceledException>(() => CreateAsync(Hill));
        service.OnCreate = Create;
        Assert.Equal("DomainTaken", (await Assert.ThrowsAsync<ConflictException>(() => CreateAsync(Hill with { Name = "Another" }))).ErrorId);

        var found = await CreateAsync(Hill);

        Assert.Equal((service.CustomerList.Single().CustomerId, null), (found.CustomerId, found.AdminPassword));
        Assert.Equal(1, service.Calls.Count(call => call == "create"));
        Assert.Contains("Done: a later check", service.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_password_survives_a_service_that_does_not_show_the_customer()
    {
        service.OnGet = _ => throw new NotFoundException("CustomerNotFound", "Not there.");

        var made = await CreateAsync(Hill);

        Assert.Equal((false, 12), (made.IsConfirmed, made.AdminPassword!.Length));
    }

    [Fact]
    public async Task A_reseller_that_cannot_be_on_record_is_refused_and_an_unchecked_one_is_reported()
    {
        service.Checks.OnReseller = () => new ResellerVerdict(false, "900154", "It is not linked.");
        var error = await Assert.ThrowsAsync<InvalidInputException>(PlanForResellerAsync);
        Assert.Contains("Duna Cloud (partner id 12345) cannot be the partner on record: It is not linked. (900154)", error.Message, StringComparison.Ordinal);

        service.Checks.OnReseller = () => throw new RemoteServiceException("ServiceError", "No.", new ServiceFault { Status = 400, Code = "900400", Description = "Not valid." });
        Assert.Equal("ResellerNotOnRecord", (await Assert.ThrowsAsync<InvalidInputException>(PlanForResellerAsync)).ErrorId);

        service.Checks.OnReseller = () => throw new RemoteServiceException("ServiceError", "No.", new ServiceFault { Status = 400, Code = "1" });
        await Assert.ThrowsAsync<RemoteServiceException>(PlanForResellerAsync);

        service.Checks.OnReseller = () => throw new AccessDeniedException("WrongPartnerType", "Authorization Failed.");
        Assert.Contains("was not checked: Authorization Failed.", Assert.Single((await PlanForResellerAsync()).Warnings), StringComparison.Ordinal);

        service.Checks.OnReseller = () => throw new UnreachableException("ServiceTimeout", "No answer.");
        await Assert.ThrowsAsync<UnreachableException>(PlanForResellerAsync);

        service.Checks.OnReseller = () => new ResellerVerdict(true, null, null);
        var plan = await PlanForResellerAsync();
        Assert.Equal((reseller.ResellerId, 0), (plan.Creation.IndirectReseller, plan.Warnings.Count));
    }

    [Fact]
    public async Task An_indirect_reseller_is_refused_before_anything_is_asked()
    {
        var error = await Assert.ThrowsAsync<AccessDeniedException>(() => new CustomerMaker(service.Session(clock)).PlanAsync(Hill, null, false, Token));

        Assert.Equal("WrongPartnerType", error.ErrorId);
    }

    private Task<CreationPlan> PlanForResellerAsync() => Maker.PlanAsync(Hill, new PartnerReference("Duna Cloud"), false, Token);

    private async Task<NewPartnerCustomer> CreateAsync(CustomerCreation creation)
    {
        var maker = Maker;
        return await maker.CreateAsync(await maker.PlanAsync(creation, null, false, Token), Token);
    }

    private NewPartnerCustomer Create(CustomerCreation creation)
    {
        var customer = new PartnerCustomer { CustomerId = Guid.NewGuid(), Name = creation.Name, Domain = creation.Domain, Culture = creation.Culture, Language = creation.Language };
        service.CustomerList.Add(customer);
        service.Checks.TakenDomains.Add(creation.Domain);
        return new NewPartnerCustomer { Customer = customer, AdminUserName = "admin@" + creation.Domain, AdminPassword = new NetworkCredential("", "Elso!Jelszo1").SecurePassword };
    }
}
