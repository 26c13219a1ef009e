using PartnerRelationships.Bench.Measuring;
using PartnerRelationships.Bench.Server;

namespace PartnerRelationships.Bench.Figures;

/// <summary>A list, as ours and as a bare loop ask for it.</summary>
/// <param name="Command">Ours.</param>
/// <param name="BareVerb">The verb of the bare loop.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="WarmUps">How often both read it before it counts: a list of fewer rows is read more often.</param>
internal sealed record Listed(string Command, string BareVerb, int Rows, int WarmUps)
{
    public const string OfCustomers = "Get-PartnerCustomer";
    public const string OfUsers = $"Get-PartnerCustomerUser {UserPages.Customer}";

    public static Listed Customers(int rows) => new(OfCustomers, "list", rows, Repetitions.ListWarmUps);

    public static Listed Users(int rows) => new(OfUsers, "users", rows, Repetitions.UserWarmUps);
}
