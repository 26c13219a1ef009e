using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Accounts =>
    [
        new("ChangeInDoubt", "A change was sent and no answer came; the service did not say afterwards whether it was carried out.",
            "Run the same command again: it asks the service first. Get-RelationshipEvent -InDoubt lists every such change."),
        new("ChangeNotConfirmed", "The service accepted a change, but does not show it.", "Read it again in a few minutes; repeat the change if it still does not show."),
        new("ProfileConflict", "Somebody else changed the same fields of a billing profile meanwhile; the message names both values. Nothing was changed.",
            "Look at what the other one entered; run the command again if it is still to be changed."),
        new("DomainTaken", "The domain of a new customer belongs to a tenant already.", "Choose another one; if the tenant is to be your customer, invite it with New-ResellerInvitation."),
        new("CustomerDetailsInvalid", "A new customer breaks rules of its country; the message names all of them.", "Correct what the message names."),
        new("AddressNotVerified", "The service does not verify the address of a new customer; the message names what it suggests.",
            "Correct the address; if it is right as it is, add -Force."),
        new("ResellerNotOnRecord", "The service does not accept the reseller as partner on record.", "Check the reseller's partner id, agreement and authorisation in Partner Center."),
        new("AgreementExists", "The same person's acceptance of the agreement is confirmed already.", "Get-PartnerCustomerAgreement shows it; nothing is left to do."),
        new("AgreementTemplateUnknown", "The service names no such version of the Microsoft Customer Agreement.", "Leave -TemplateId out: the newest version is taken then."),
        new("AgreementDateInvalid", "An agreement cannot be accepted in the future.", "Give the day on which the person accepted it."),
        new("UserNotFound", "The customer has no such user, and had none within the last 30 days.", "Get-PartnerCustomerUser lists the customer's users; -Deleted those that can be restored."),
        new("UserNameInvalid", "The text is no sign-in name.", "Give a name, an @ and a domain of the customer, such as anna@contoso.onmicrosoft.com."),
        new("UsageLocationInvalid", "The text is no two-letter country.", "Give the country of ISO 3166 that the user works in, such as DE."),
        new("UserCredentialMismatch", "The credential is for another user than the one that is meant.", "Give the credential of that user, or the password alone with -Password."),
        new("SkuUnknown", "The customer has no product of that name, part number or id.", "Get-PartnerCustomerSku lists what the customer has licences of."),
        new("SkuAmbiguous", "Several of the customer's products have that name.", "Give the part number or the SKU's id: Get-PartnerCustomerSku shows them."),
        new("ServicePlanUnknown", "None of the products that are given has a service of that name.", "Give a service of an added product: Get-PartnerCustomerSku shows them under ServicePlans."),
        new("LicensesExhausted", "No licence of the product is left.", "Take one from another user, or order more: Get-PartnerCustomerSku shows how many there are."),
        new("UsageLocationMissing", "The user has no usage location; without one nobody can have a licence.", "Set it first: Set-PartnerCustomerUser -UsageLocation, with the country's two letters."),
        new("LicenseAddedAndRemoved", "A product is to be given and to be taken in one command.", "Name it in -Add or in -Remove, not in both."),
        new("LicenseChangeEmpty", "A change of licences names no product.", "Give -Add, -Remove or both."),
        new("DirectoryRoleUnknown", "The customer's tenant has no directory role of that name.",
            "Get-PartnerCustomerRole lists its roles; one that nobody in the tenant ever had must first be used once there."),
        new("SubscriptionOver", "The subscription has expired, is disabled or cancelled; nothing about it can be changed.", "Buy it anew in Partner Center; Get-PartnerCustomerSubscription shows what the customer has."),
        new("SubscriptionSuspended", "The subscription is suspended, and what is asked for needs an active one.", "Resume it first: Resume-PartnerCustomerSubscription."),
        new("SubscriptionChangeEmpty", "A change of a subscription says nothing that is to be changed.", "Give -Quantity, -FriendlyName, -EndOfTerm, one of the -NextTerm parameters or -ClearNextTerm."),
        new("SubscriptionChangesClash", "Two things are asked for that cannot be done with one change.", "Use two commands, in the order that the message names."),
        new("SubscriptionChangeConflict", "Somebody else changed the subscription between its reading and this change: the same thing of it, or something that makes the change do something else. Nothing of theirs was written over.",
            "Look at it again with Get-PartnerCustomerSubscription; run the command again if its value is still the one that is wanted."),
        new("SubscriptionNeedsProvider", "An indirect reseller does not change what its customers have; its indirect provider does.", "Ask the indirect provider to make the change."),
        new("SeatsNotReducible", "Fewer seats can be given back now than are to go.",
            "Schedule the smaller quantity for the next term: Set-PartnerCustomerSubscription -NextTermQuantity. RefundableSeats shows what can be given back now."),
        new("QuantityNotOffered", "Subscriptions of this kind have no seats.", "Leave out -Quantity; Azure plans and savings plans are managed in the Azure portal."),
        new("CancellationWindowOver", "The time in which the subscription could be cancelled is over.", "In Partner Center choose under Manage renewal what is to happen at the end of the term."),
        new("CancellationNotOffered", "Subscriptions of this kind are not cancelled.", "The message says what takes its place."),
        new("EndOfTermNotOffered", "What is wanted for the end of the term is not what turning the renewal on or off leads to. Microsoft does not document how the service is told to cancel at the end of a term.",
            "In Partner Center open the subscription and choose under Manage renewal what is to happen at the end of the term."),
        new("NextTermNotOffered", "Nothing can be scheduled for the subscription's next term.", "The message says what stands in the way."),
        new("QuantityInvalid", "The quantity is less than one.", "Give 1 or more; Suspend- or Stop-PartnerCustomerSubscription takes a subscription away."),
        new("TermInvalid", "The text is no length of a term.", "Give P1M, P1Y or P3Y."),
        new("OfferIdInvalid", "The text is no id of an offer of new commerce.", "Give PRODUCT:SKU:AVAILABILITY, as OfferId of Get-PartnerCustomerSubscription shows it."),
    ];
}
