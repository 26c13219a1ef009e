using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Core.Accounts.Agreements;
using PartnerRelationships.Core.Connections;
using PartnerRelationships.Core.Ledger;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Accounts;

public sealed class AgreementTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();
    private readonly PartnerCustomerAgreement ada = new() { CustomerId = Guid.NewGuid(), FirstName = "Ada", LastName = "Hill", Email = "ada@hill.example" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FakeAgreements Agreements => service.Agreements;

    [Fact]
    public async Task The_services_newest_version_is_confirmed_and_the_ledger_has_who_and_when()
    {
        var confirmed = await ConfirmAsync(ada);

        Assert.Equal(("new", "https://agreement.example/", clock.Now), (confirmed.TemplateId, confirmed.Link, confirmed.AgreedOn));
        var told = service.Events[0].Detail!;
        Assert.StartsWith("ConfirmAgreement new \"MicrosoftCustomerAgreement\": acceptedBy none -> \"Ada Hill\", email none -> \"#", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hill.example", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_existing_confirmation_is_not_sent_again()
    {
        await ConfirmAsync(ada);

        var again = await ConfirmAsync(ada with { Email = "ADA@hill.example" });

        Assert.Equal("ada@hill.example", again.Email);
        Assert.Equal(1, Agreements.Calls.Count(call => call == "confirm"));
        await ConfirmAsync(ada with { LastName = "Hall" });
        Assert.Equal(2, Agreements.Kept.Count);
    }

    [Fact]
    public async Task An_indirect_reseller_and_an_application_are_refused_before_the_service_is_asked()
    {
        var reseller = await Assert.ThrowsAsync<AccessDeniedException>(() => ConfirmAsync(ada, PartnerType.IndirectReseller));
        Assert.Contains("indirect provider", reseller.RecommendedAction, StringComparison.Ordinal);
        var application = new AgreementDesk(service.Session(clock, PartnerType.DirectBill, signIn: SignInKind.Application));
        var refused = await Assert.ThrowsAsync<AccessDeniedException>(() => application.PlanAsync(ada, Token));

        Assert.Equal(("WrongPartnerType", "AppOnlyNotSupported"), (reseller.ErrorId, refused.ErrorId));
        Assert.Empty(Agreements.Calls);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_what_can()
    {
        Assert.Equal("AgreementDateInvalid", (await Assert.ThrowsAsync<InvalidInputException>(() => ConfirmAsync(ada with { AgreedOn = clock.Now.AddDays(1) }))).ErrorId);
        Assert.Contains("old, new", (await Assert.ThrowsAsync<NotFoundException>(() => ConfirmAsync(ada with { TemplateId = "other" }))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_confirmation_that_a_lost_run_left_in_doubt_is_settled_by_asking()
    {
        Agreements.OnConfirmed = () => throw new OperationCanceledException();
        await Assert.ThrowsAsync<OperationCanceledException>(() => ConfirmAsync(ada));
        Agreements.OnConfirmed = null;
        clock.Advance(TimeSpan.FromDays(3));

        await ConfirmAsync(ada);

        Assert.Single(Agreements.Kept);
        Assert.Equal([EventKinds.AccountChangeIntended, EventKinds.AccountChangeEnded], service.Events.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task The_customers_own_signature_is_among_the_acceptances()
    {
        Agreements.IsDirect = true;

        var one = Assert.Single(await new AgreementReading(service.Session(clock)).ListAsync(ada.CustomerId, Token));

        Assert.Equal((AgreementAcceptance.Direct, null), (one.Acceptance, one.TemplateId));
    }

    private async Task<PartnerCustomerAgreement> ConfirmAsync(PartnerCustomerAgreement agreement, PartnerType type = PartnerType.DirectBill)
    {
        var desk = new AgreementDesk(service.Session(clock, type));
        return await desk.ConfirmAsync(await desk.PlanAsync(agreement, Token), Token);
    }
}
