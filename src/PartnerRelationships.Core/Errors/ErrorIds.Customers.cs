using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Customers =>
    [
        new("CustomerIdInvalid", "The text is not a customer tenant id.", "Give the tenant id, a GUID; Get-PartnerCustomer lists your customers."),
        new("CustomerNotFound", "The service has no such customer.", "Get-PartnerCustomer lists your customers."),
        new("CustomerNameNotFound", "No customer has exactly this name (no wildcards were used). The message shows which names begin with it.",
            "Give the whole name, or its beginning followed by *. Get-PartnerCustomer lists your customers."),
        new("CustomersDisagree", "A row combines the id of one customer with the domain or the name of another.", "Correct the row. The module does not guess which customer is meant."),
        new("NoRelationship", "The tenant is not (or no longer) your customer.", "Get-PartnerCustomer lists your customers; invite this one with New-ResellerInvitation."),
        new("ProviderNotFound", "You have no indirect provider with that id or name, or none at all.", "Get-IndirectProvider lists your indirect providers."),
        new("ProviderAmbiguous", "Several indirect providers have that name.", "Give its id instead of its name."),
        new("ResellerNotFound", "You have no indirect reseller with that id or name.", "Get-IndirectReseller lists your indirect resellers."),
        new("ResellerAmbiguous", "Several indirect resellers have that name.", "Give its id instead of its name."),
    ];
}
