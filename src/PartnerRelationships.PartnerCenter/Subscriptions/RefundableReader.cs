using System.Collections.Generic;
using PartnerRelationships.PartnerCenter.Json;

namespace PartnerRelationships.PartnerCenter.Subscriptions;

/// <summary>Reads how many seats can be given back (contract §5.12).</summary>
internal static class RefundableReader
{
    public static (int? Total, IReadOnlyList<RefundableSeats> Seats) Read(JsonCursor json)
    {
        int? total = null;
        var seats = new List<RefundableSeats>();
        json.ObjectIfAny(member =>
        {
            switch (member)
            {
                case MemberNames.TotalQuantity:
                    total = json.Number();
                    break;
                case MemberNames.Details:
                    json.Array(() => seats.Add(Detail(json)));
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return (total, seats);
    }

    private static RefundableSeats Detail(JsonCursor json)
    {
        var seats = new RefundableSeats(0, null);
        json.ObjectIfAny(member =>
        {
            switch (member)
            {
                case MemberNames.Quantity:
                    seats = seats with { Quantity = json.Number() ?? 0 };
                    break;
                case MemberNames.AllowedUntilDateTime:
                    seats = seats with { AllowedUntil = json.Date() };
                    break;
                default:
                    json.Skip();
                    break;
            }
        });
        return seats;
    }
}
