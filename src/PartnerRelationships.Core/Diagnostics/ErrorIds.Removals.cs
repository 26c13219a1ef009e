using System.Collections.Generic;

namespace PartnerRelationships.Core.Diagnostics;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Removals =>
    [
        new("NotAttested", "Nothing is removed without the attestation.", "Read the attestation, and give -Attest if you make it."),
        new("RemovalBlocked", "Something stands in the way of the removal; nothing was changed.", "Get-CustomerRemovalReadiness names every blocker, and who must act."),
        new("RemovalNeedsProvider", "The service refuses removals to an indirect reseller; nothing was changed.", "Ask your indirect provider to end the relationship."),
        new("RemovalNotConfirmed", "The service accepted the removal, and still lists the relationship.",
            "Lists can lag by minutes: ask again with Get-CustomerRemovalReadiness before you repeat anything."),
    ];
}
