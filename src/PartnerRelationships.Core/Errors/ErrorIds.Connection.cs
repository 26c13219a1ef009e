using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> Connection =>
    [
        new("NotConnected", "There is no connection in this runspace, or the one that was given is closed.",
            "Connect-PartnerCenter first, or give an open connection with -Connection."),
        new("EndpointInvalid", "The address is not one of a service.",
            "Give an address such as https://api.partnercenter.microsoft.com, without a user name in it."),
        new("InsecureEndpoint", "The token would go to another machine in clear text.",
            "Use https. Plain http is accepted for loopback addresses only."),
        new("ServiceUnreachable", "No connection to the service came about, or it broke off.",
            "Check the address, the network and the proxy, then try again. Test-PartnerCenterConnection says more."),
        new("ServiceTimeout", "The service did not answer in time; this module gave up, nobody cancelled it.",
            "Try again later; give a slow service more time with Connect-PartnerCenter -TimeoutSec."),
        new("SandboxOnly", "The command plays the customer, and only a sandbox lets it.",
            "Connect with Connect-PartnerCenter -Sandbox; in the real world the customer opens the link."),
        new("ConfirmationUnavailable", "The command asks before it goes on, and nobody can be asked: there is no input, or PowerShell runs with -NonInteractive. Nothing was done.",
            "Look with -WhatIf at what would be done, then give -Confirm:$false."),
        new("ObjectIsCopy", "The object is a copy that came back from a file, a job or another machine, and what the command needs cannot be read anew.",
            "Give the object itself, or the file that it is kept in."),
    ];
}
