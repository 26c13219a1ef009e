using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Connection =>
    [
        new("NotConnected", "There is no connection in this runspace, or the given connection is closed.",
            "Run Connect-PartnerCenter first, or give an open connection with -Connection."),
        new("EndpointInvalid", "The address is not a valid service address.",
            "Give an address such as https://api.partnercenter.microsoft.com, without a user name in it."),
        new("InsecureEndpoint", "The token would be sent to another machine in clear text.",
            "Use https. Plain http is accepted for loopback addresses only."),
        new("ServiceUnreachable", "The service could not be reached, or the connection was lost.",
            "Check the address, the network and the proxy, then try again. Test-PartnerCenterConnection shows more."),
        new("ServiceTimeout", "The service did not answer in time. The request timed out; it was not cancelled by you.",
            "Try again later; give a slow service more time with Connect-PartnerCenter -TimeoutSec."),
        new("SandboxOnly", "The command acts as the customer, which is possible only in a sandbox.",
            "Connect with Connect-PartnerCenter -Sandbox. In the real service, the customer opens the link."),
        new("ConfirmationUnavailable", "The command needs confirmation, but no prompt is possible: there is no interactive input, or PowerShell runs with -NonInteractive. Nothing was done.",
            "Check with -WhatIf what would be done, then give -Confirm:$false."),
        new("ObjectIsCopy", "The object is a deserialized copy from a file, a job or another machine, and what the command needs cannot be read again.",
            "Give the original object, or the file that contains it."),
    ];
}
