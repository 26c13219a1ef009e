using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> DelegatedAdmin =>
    [
        new("GraphNotReachable", "The connection has no token for Microsoft Graph, which is needed for delegated admin relationships and for mail.",
            "Sign in with Connect-PartnerCenter instead of giving it an access token, or rehearse with Connect-PartnerCenter -Sandbox."),
        new("GraphPermissionMissing", "Microsoft Graph denies this operation.",
            "Sign in with MFA (a sign-in without it is the usual cause), as an Admin agent, and make sure that the application has DelegatedAdminRelationship.ReadWrite.All (Mail.Send to send mail)."),
        new("GraphMailUnavailable", "Microsoft Graph cannot be reached, or does not allow you to send mail.",
            "Sign in with MFA, and make sure that the application has Mail.Send. The mail was not sent."),
        new("DelegatedAdminNameTaken", "A delegated admin relationship with that name already exists.", "Give another name."),
        new("DelegatedAdminRoleUnknown", "The text is not a directory role that this module knows by name.",
            "Press Tab after the parameter name to see the known names, or give the role's template id."),
        new("DelegatedAdminTermsInvalid", "Microsoft Graph would refuse a delegated admin relationship with these terms.",
            "Ask for fewer roles or another duration; leave -AutoExtend out for the Global Administrator role."),
        new("DelegatedAdminNameInvalid", "This name is not allowed for a delegated admin relationship: a name has 1 to 50 characters.", "Give a shorter name, or leave it out to use one made from the customer's name."),
        new("DelegatedAdminStatusUnfit", "This change is not possible in the relationship's current status.",
            "Get-DelegatedAdminRelationship shows its status. Drafts can be requested or deleted; active relationships can be assigned, extended and terminated; in any other status you have to wait."),
        new("DelegatedAdminRolesNotGranted", "The relationship does not include a role that the group should get.",
            "Use roles of the relationship (its Roles), or create a relationship with more roles: New-DelegatedAdminRelationship."),
        new("DelegatedAdminAssignmentExists", "The group already has other roles of the relationship.", "Set-DelegatedAdminAssignment changes the roles of a group."),
        new("DelegatedAdminOperationFailed", "Microsoft Graph accepted the change, but could not carry it out.", "Get-DelegatedAdminOperation shows what Microsoft Graph reports. Check the assignment, and try again."),
        new("DelegatedAdminTemplateNotFound", "The ledger has no delegated admin template with that name.", "Get-DelegatedAdminTemplate lists the templates. A team keeps its templates in its shared ledger."),
        new("DelegatedAdminTemplateExists", "A different template with that name already exists.", "Give another name, or replace it with -Force. The ledger keeps its previous content."),
        new("DelegatedAdminTemplateInvalid", "The template is not valid: its name or its groups cannot be used.", "Use only printable characters in the name, give each group once, and assign groups only roles of the template."),
        new("DelegatedAdminTemplateUnreadable", "This version of the module cannot read the template, or the ledger entry that contains it was altered.",
            "Use the module version that set it, or a newer one, or replace it with New-DelegatedAdminTemplate -Force."),
        new("SecurityGroupUnknown", "Your tenant has no security group with that name.", "Check the name in Microsoft Entra, or give the group's object id."),
        new("SecurityGroupAmbiguous", "Several security groups of your tenant have that name.", "Give the object id of the group you mean."),
        new("RenewalBlocked", "Something blocks the renewal: the roles cannot be extended, the customer already has other relationships, or it is protected. Nothing was requested.",
            "Do what the message says, then make a new plan with New-DelegatedAdminRenewalPlan."),
        new("RenewalDeclined", "The request, or the new relationship, was ended before the old one was. The existing relationship was left unchanged.",
            "Talk to the customer. A new plan asks it again."),
        new("RenewalLapsed", "Nobody approved the request within 90 days. The existing relationship was left unchanged.", "Contact the customer in another way. A new plan makes a new request."),
        new("RenewalNotConfirmed", "Microsoft Graph accepted a change of the renewal, or gave no clear answer, but does not show the change yet.", "Invoke the plan again. It checks the current state and continues from there."),
        new("RenewalFailed", "The new relationship is active, but could not be assigned to its groups; or nothing could be changed. The existing relationship was left unchanged.",
            "Get-RelationshipChange shows every step and why it was refused."),
        new("DelegatedAdminLeftOver", "The relationship was created in Microsoft Graph, but the invitation with its link could not be saved.",
            "Draft the invitation again. The relationship named in the message gives no rights unless somebody approves it, and expires after 90 days."),
        new("DelegatedAdminNotFound", "Microsoft Graph has no delegated admin relationship with that id that you may read.", "Check the id. Ended relationships are deleted after some time."),
    ];
}
