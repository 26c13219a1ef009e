using System.Collections.Generic;

namespace PartnerRelationships.Core.Errors;

public static partial class ErrorIds
{
    private static IReadOnlyList<ErrorMeaning> DelegatedAdmin =>
    [
        new("GraphNotReachable", "The connection's token is not for Microsoft Graph, where delegated admin rights and mails are.",
            "Let Connect-PartnerCenter sign in instead of giving it a token, or rehearse with Connect-PartnerCenter -Sandbox."),
        new("GraphPermissionMissing", "Microsoft Graph does not let you do this.",
            "Sign in with MFA, whose lack is the usual cause; be an Admin agent, and see that the application has DelegatedAdminRelationship.ReadWrite.All (Mail.Send for mails)."),
        new("GraphMailUnavailable", "Microsoft Graph cannot be reached, or does not let you send mails.",
            "Sign in with MFA, and see that the application has Mail.Send; the mail was not sent."),
        new("DelegatedAdminNameTaken", "The partner has a delegated admin relationship of that name.", "Give another name."),
        new("DelegatedAdminRoleUnknown", "The text is no directory role that is known by name here.",
            "Press Tab behind the parameter for the known names, or give the role's template id."),
        new("DelegatedAdminTermsInvalid", "Graph would refuse a delegated admin relationship of these terms.",
            "Ask for fewer roles or another duration; leave -AutoExtend out for the Global Administrator role."),
        new("DelegatedAdminNameInvalid", "A delegated admin relationship cannot be called so: a name has 1 to 50 characters.", "Give a shorter name, or none: one is made of the customer's."),
        new("DelegatedAdminStatusUnfit", "The relationship cannot be changed so where it stands now.",
            "Get-DelegatedAdminRelationship shows its status. Drafts can be requested or deleted, active ones assigned, extended and terminated; the rest has to be waited for."),
        new("DelegatedAdminRolesNotGranted", "The relationship does not give a role that a group is to have.",
            "Give roles of the relationship (its Roles), or make a new relationship with more: New-DelegatedAdminRelationship."),
        new("DelegatedAdminAssignmentExists", "The group has other roles of the relationship already.", "Set-DelegatedAdminAssignment changes the roles of a group."),
        new("DelegatedAdminOperationFailed", "Graph took the change, and could not carry it out afterwards.", "Get-DelegatedAdminOperation shows what Graph says of it. Read the assignment, and try again."),
        new("DelegatedAdminTemplateNotFound", "The ledger has no template of delegated administration of that name.", "Get-DelegatedAdminTemplate lists those that there are; a team's are in its common ledger."),
        new("DelegatedAdminTemplateExists", "There is a template of that name, and it says something else.", "Give another name, or replace it with -Force: the ledger keeps what it said before."),
        new("DelegatedAdminTemplateInvalid", "It would be no template: its name, or the groups that it names.", "Give a name that a screen shows, each group once, and groups only roles of the template."),
        new("DelegatedAdminTemplateUnreadable", "This version of the module cannot read the template, or the ledger's event of it was changed.",
            "Use the version of the module that set it, or a newer one, or set another in its place: New-DelegatedAdminTemplate -Force."),
        new("SecurityGroupUnknown", "Your tenant has no security group of that name.", "Check the name in Microsoft Entra, or give the group's object id."),
        new("SecurityGroupAmbiguous", "Several security groups of your tenant have that name.", "Give the object id of the one that is meant."),
        new("RenewalBlocked", "Something stands in the way of the renewal: the roles cannot be extended, the customer has others already, or it is protected. Nothing was asked for.",
            "Do what the message says, and make another plan with New-DelegatedAdminRenewalPlan."),
        new("RenewalDeclined", "The request, or the new relationship, was ended before the old one was. What the customer had was left alone.",
            "Talk to the customer; another plan asks it again."),
        new("RenewalLapsed", "Nobody approved the request within 90 days. What the customer had was left alone.", "Ask the customer on another way; another plan makes a new request."),
        new("RenewalNotConfirmed", "Graph took a change of the renewal, or gave no clear answer to it, and does not show it yet.", "Invoke the plan again: it asks, and goes on from there."),
        new("RenewalFailed", "The new relationship is active, but could not be given to its groups; or nothing could be changed. What the customer had was left alone.",
            "Get-RelationshipChange shows every step and why it was refused."),
        new("DelegatedAdminLeftOver", "The relationship was created in Graph, but the invitation that should carry its link was not kept.",
            "Draft the invitation again. The named relationship gives no rights while nobody approves it, and lapses after 90 days."),
        new("DelegatedAdminNotFound", "Graph has no delegated admin relationship of that id that you may see.", "Check the id; ended ones are forgotten after some time."),
    ];
}
