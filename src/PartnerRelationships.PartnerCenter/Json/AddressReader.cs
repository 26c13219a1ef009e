namespace PartnerRelationships.PartnerCenter.Json;

/// <summary>Reads the next value as an address (contract §5.2, A§7).</summary>
internal static class AddressReader
{
    public static CustomerAddress Read(JsonCursor json)
    {
        var address = new CustomerAddress();
        json.Object(member => address = Member(json, member, address));
        return address;
    }

    private static CustomerAddress Member(JsonCursor json, string member, CustomerAddress address)
    {
        switch (member)
        {
            case MemberNames.FirstName:
                return address with { FirstName = json.Text() };
            case MemberNames.LastName:
                return address with { LastName = json.Text() };
            case MemberNames.AddressLine1:
                return address with { AddressLine = json.Text() };
            case MemberNames.AddressLine2:
                return address with { AddressLine2 = json.Text() };
            case MemberNames.City:
                return address with { City = json.Text() };
            case MemberNames.State:
                return address with { State = json.Text() };
            case MemberNames.PostalCode:
                return address with { PostalCode = json.Text() };
            case MemberNames.Country:
                return address with { Country = json.Text() };
            case MemberNames.PhoneNumber:
                return address with { PhoneNumber = json.Text() };
            default:
                json.Skip();
                return address;
        }
    }
}
