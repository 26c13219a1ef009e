using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Mail =>
    [
        new("MailInvalid", "An address cannot be written into a mail.", "Give an address such as ada@contoso.com."),
    ];
}
