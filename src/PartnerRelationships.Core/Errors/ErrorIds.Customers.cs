using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Customers =>
    [
        new("CustomerIdInvalid", "The text is no customer's tenant id.", "Give the tenant id, a GUID; Get-PartnerCustomer lists your customers."),
        new("CustomerNotFound", "The service knows no such customer.", "Get-PartnerCustomer lists your customers."),
        new("CustomerNameNotFound", "No customer has the name that was given without wildcards; the message tells which names begin with it.",
            "Give the whole name, or a * behind its beginning; Get-PartnerCustomer lists your customers."),
        new("CustomersDisagree", "A row of a list gives the id of one customer with the domain or the name of another.", "Correct the row: which customer is meant is not guessed."),
        new("NoRelationship", "The tenant is no customer of yours (any more).", "Get-PartnerCustomer lists your customers; invite this one with New-ResellerInvitation."),
        new("ProviderNotFound", "You work with no indirect provider of that id or name, or with none at all.", "Get-IndirectProvider lists those that you work with."),
        new("ProviderAmbiguous", "Several indirect providers have that name.", "Name it by its id."),
        new("ResellerNotFound", "You work with no indirect reseller of that id or name.", "Get-IndirectReseller lists those that you work with."),
        new("ResellerAmbiguous", "Several indirect resellers have that name.", "Name it by its id."),
    ];
}
