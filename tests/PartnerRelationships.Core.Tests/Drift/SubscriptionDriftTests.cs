using System;
using System.Linq;
using System.Threading.Tasks;
using PartnerRelationships.Core.Drift;
using PartnerRelationships.Core.Tests.Fakes;

namespace PartnerRelationships.Core.Tests.Drift;

public sealed class SubscriptionDriftTests
{
    private readonly FakeService service = new();
    private readonly FakeClock clock = new();

    [Fact]
    public async Task Renewal_that_is_off_is_reported_if_it_does_not_end_the_subscription()
    {
        Hold("goes on", autoRenew: false, clock.Now.AddMonths(6));
        Hold("renews", autoRenew: true, clock.Now.AddMonths(6));
        Hold("nobody knows", autoRenew: false, clock.Now.AddDays(-1));

        var findings = await ReadAsync(Customers.With());

        Assert.Equal([RelationshipRule.ExtendedTerm, RelationshipRule.Unknown], findings.Select(one => one.Rule));
        Assert.Contains("continues in an extended term", findings[0].Evidence);
        Assert.Equal($"Get-PartnerCustomerSubscription {findings[0].CustomerId}", findings[0].Command);
    }

    [Fact]
    public async Task Unreadable_subscriptions_are_unknown_and_a_missing_customer_has_none()
    {
        service.OnSubscriptions = () => new AccessDeniedException("AccessDenied", "Not you.");
        Assert.Equal(RelationshipRule.Unknown, Assert.Single(await ReadAsync(Customers.With())).Rule);
        Assert.Empty(await ReadAsync(Customers.With(reseller: "none")));
    }

    private async Task<RelationshipFinding[]> ReadAsync(CustomerRelationship customer)
    {
        var drift = new SubscriptionDrift(service.Session(clock));
        await drift.ReadAsync(customer.CustomerId, TestContext.Current.CancellationToken);
        RelationshipFinding[] findings = [.. drift.Take(customer)];
        Assert.Empty(drift.Take(customer));
        return findings;
    }

    private void Hold(string name, bool autoRenew, DateTimeOffset end) => service.SubscriptionList.Add(new PartnerCustomerSubscription
    {
        SubscriptionId = name, OfferName = name, Kind = SubscriptionKind.NewCommerce, Status = "active", Term = "P1Y", AutoRenew = autoRenew, CommitmentEndsOn = end, CreatedOn = end.AddYears(-1), StartsOn = end.AddYears(-1),
    });
}
