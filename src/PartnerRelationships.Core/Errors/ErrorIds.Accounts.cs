using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Accounts =>
    [
        new("ChangeInDoubt", "A change was sent and no answer came; the service did not say afterwards whether it was carried out.",
            "Run the same command again: it asks the service first. Get-RelationshipEvent -InDoubt lists every such change."),
        new("ChangeNotConfirmed", "The service accepted a change, but does not show it.", "Read it again in a few minutes; repeat the change if it still does not show."),
        new("UserNotFound", "The customer has no such user, and had none within the last 30 days.", "Get-PartnerCustomerUser lists the customer's users; -Deleted those that can be restored."),
        new("UserNameInvalid", "The text is no sign-in name.", "Give a name, an @ and a domain of the customer, such as anna@contoso.onmicrosoft.com."),
        new("UsageLocationInvalid", "The text is no two-letter country.", "Give the country of ISO 3166 that the user works in, such as DE."),
        new("UserCredentialMismatch", "The credential is for another user than the one that is meant.", "Give the credential of that user, or the password alone with -Password."),
    ];
}
