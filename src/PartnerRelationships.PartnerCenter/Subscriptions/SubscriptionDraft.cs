using System;
using System.Collections.Generic;
using System.Linq;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>A subscription while it is read.</summary>
internal sealed class SubscriptionDraft
{
    public string? Id { get; set; }

    public string? OfferId { get; set; }

    public string? OfferName { get; set; }

    public string? FriendlyName { get; set; }

    public string? ParentId { get; set; }

    public string? ProductType { get; set; }

    public string? Status { get; set; }

    public int Quantity { get; set; }

    public string? BillingCycle { get; set; }

    public string? BillingType { get; set; }

    public string? UnitType { get; set; }

    public bool? IsMicrosoftProduct { get; set; }

    public string? Term { get; set; }

    public string? RenewalTerm { get; set; }

    public ScheduledNextTerm? NextTerm { get; set; }

    public string? NextCharge { get; set; }

    public bool? AutoRenew { get; set; }

    public bool IsTrial { get; set; }

    public DateTimeOffset? CreatedOn { get; set; }

    public DateTimeOffset? StartsOn { get; set; }

    public DateTimeOffset? CommitmentEndsOn { get; set; }

    public DateTimeOffset? CancellationAllowedUntil { get; set; }

    public List<RefundOption> Refunds { get; } = [];

    public (int? Total, IReadOnlyList<RefundableSeats> Seats) Refundable { get; set; } = (null, []);

    public string? ScheduledActions { get; set; }

    public string? SuspensionReasons { get; set; }

    public string? OrderId { get; set; }

    public void ReadProductType(JsonCursor json, string part)
    {
        if (part == MemberNames.Id)
        {
            ProductType = json.Text();
        }
        else
        {
            json.Skip();
        }
    }

    // The resource's table and its samples disagree about the name (contract A§2.4).
    public void ReadRefund(JsonCursor json)
    {
        var (type, until) = ((string?)null, (DateTimeOffset?)null);
        json.ObjectIfAny(part =>
        {
            switch (part)
            {
                case MemberNames.Type:
                    type = json.Text();
                    break;
                case MemberNames.ExpiresAt or MemberNames.ExpiresAfter:
                    until = json.Date() ?? until;
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        if (type is not null || until is not null)
        {
            Refunds.Add(new RefundOption(type, until));
        }
    }

    public PartnerCustomerSubscription ToSubscription(Guid customerId) => new()
    {
        CustomerId = customerId,
        SubscriptionId = Id ?? throw new FormatException("A subscription in it has no id."),
        OfferId = OfferId,
        OfferName = OfferName,
        ParentSubscriptionId = ParentId,
        FriendlyName = FriendlyName,
        Kind = SubscriptionKinds.Of(this),
        ProductType = ProductType,
        Status = Status ?? "unknown",
        Quantity = Quantity,
        BillingCycle = BillingCycle,
        Term = Term,
        RenewalTerm = RenewalTerm,
        AutoRenew = AutoRenew,
        IsTrial = IsTrial,
        CreatedOn = CreatedOn,
        StartsOn = StartsOn,
        CommitmentEndsOn = CommitmentEndsOn,
        CancellableUntil = CancellationAllowedUntil ?? Refunds.Max(refund => refund.ExpiresOn),
        RefundOptions = Refunds,
        RefundableQuantity = Refundable.Total,
        RefundableSeats = Refundable.Seats,
        NextTerm = NextTerm,
        NextCharge = NextCharge,
        ScheduledActions = ScheduledActions,
        SuspensionReasons = SuspensionReasons,
        OrderId = OrderId,
    };
}
