using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Accounts =>
    [
        new("ChangeInDoubt", "A change was sent and no answer came; the service did not say afterwards whether it was carried out.",
            "Run the same command again: it asks the service first. Get-RelationshipEvent -InDoubt lists every such change."),
    ];
}
