using System;
using System.Linq;
using System.Threading.Tasks;
using static PartnerRelationships.DelegatedAdminDifference;

namespace PartnerRelationships.Core.Tests.Delegation.Templates;

public sealed class TemplateComparerTests
{
    private const string User = "User Administrator", License = "License Administrator", Global = "Global Administrator";
    private readonly TemplateStage stage = new();

    [Fact]
    public async Task What_is_as_the_template_says_has_no_findings()
    {
        var relationship = stage.Active(User, License);
        stage.Assign(relationship, TemplateStage.Desk, "active", User);

        var found = await CompareAsync(relationship, User);

        Assert.Empty(found.Findings);
        Assert.True(found.Fits);
    }

    [Fact]
    public async Task Roles_and_Global_Administrator_take_a_new_relationship()
    {
        var relationship = stage.Active(User, Global, "Global Reader");

        var found = await CompareAsync(relationship);

        Assert.Equal([GlobalAdministrator, RolesMissing, RolesTooMany], found.Findings.Select(finding => finding.Kind));
        Assert.Equal("It lacks License Administrator.", found.Findings[1].Detail);
        Assert.All(found.Findings, finding => Assert.Equal($"New-DelegatedAdminRelationship {relationship.CustomerId} -Template 'Standard'", finding.Command));
    }

    [Theory]
    [InlineData("created", NoActiveRelationship, "Request-DelegatedAdminRelationship 'r-x'")]
    [InlineData("approvalPending", NoActiveRelationship, "Request-DelegatedAdminRelationship 'r-x'")]
    [InlineData("activating", NoActiveRelationship, "Get-DelegatedAdminRelationship -RelationshipId 'r-x'")]
    [InlineData("terminated", NoActiveRelationship, null)]
    [InlineData("suspended", Unknown, "Get-DelegatedAdminRelationship -RelationshipId 'r-x'")]
    public async Task Without_one_in_force_the_next_step_is_named(string status, DelegatedAdminDifference kind, string? command)
    {
        var customer = Guid.NewGuid();
        stage.Graph.Add(customer, "x", status);

        var found = await stage.CompareAsync(customer, TemplateStage.Order());

        var finding = Assert.Single(found.Findings);
        Assert.Equal((kind, command ?? $"New-DelegatedAdminRelationship {customer} -Template 'Standard'"), (finding.Kind, finding.Command));
        Assert.Null(found.RelationshipId);
        Assert.Equal(kind == Unknown ? null : false, found.Fits);
    }

    [Theory]
    [InlineData(60, "PT0S", false, Expiring, "New-DelegatedAdminRelationship")]
    [InlineData(61, "PT0S", false, null, null)]
    [InlineData(10, "P180D", true, null, null)]
    [InlineData(300, "P180D", false, AutoExtendDiffers, "-AutoExtend:$false")]
    [InlineData(300, "PT0S", true, AutoExtendDiffers, "-AutoExtend")]
    [InlineData(300, null, true, Unknown, "Get-DelegatedAdminRelationship")]
    public async Task Its_end_and_extension_are_compared(int days, string? extension, bool isToExtend, DelegatedAdminDifference? kind, string? command)
    {
        var relationship = stage.Active(User, License);
        stage.Graph.Change(relationship.RelationshipId, one => one with { EndsOn = stage.Clock.Now.AddDays(days), AutoExtendDuration = extension });

        var found = await stage.CompareAsync(relationship.CustomerId!.Value, TemplateStage.Order(autoExtend: isToExtend));

        Assert.Equal(kind, found.Findings.SingleOrDefault()?.Kind);
        Assert.Contains(command ?? "", found.Findings.SingleOrDefault()?.Command ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Graph_does_not_say_is_unknown_and_never_fine()
    {
        var relationship = stage.Active();
        stage.Graph.Change(relationship.RelationshipId, one => one with { EndsOn = null, AutoExtendDuration = null });

        var found = await CompareAsync(relationship);

        Assert.Equal([Unknown, Unknown, Unknown], found.Findings.Select(finding => finding.Kind));
        Assert.Null(found.Fits);
    }

    [Fact]
    public async Task Groups_are_compared_by_their_roles()
    {
        var relationship = stage.Active(User, License);
        stage.Assign(relationship, TemplateStage.Desk, "active", License);
        stage.Assign(relationship, TemplateStage.Stranger, "pending", User);
        stage.Assign(relationship, Guid.NewGuid(), "deleting", User);

        var found = await CompareAsync(relationship, User);

        Assert.Equal([GroupRolesTooMany, GroupNotInTemplate, GroupRolesMissing], found.Findings.Select(finding => finding.Kind));
        Assert.Equal("Strangers has User Administrator, but the template does not include it.", found.Findings[1].Detail);
        Assert.Equal($"Remove-DelegatedAdminAssignment '{relationship.RelationshipId}' -AssignmentId 'a''1'", found.Findings[1].Command);
        Assert.Equal($"Set-DelegatedAdminAssignment '{relationship.RelationshipId}' -AssignmentId 'a''1' -Role 'User Administrator'", found.Findings[2].Command);
    }

    [Fact]
    public async Task A_group_without_anything_gets_what_the_relationship_can_give()
    {
        var relationship = stage.Active(License);
        stage.Assign(relationship, TemplateStage.Desk, "deleted", User);

        Assert.Null((await CompareAsync(relationship, User)).Findings.Single(finding => finding.Kind == GroupMissing).Command);
        stage.Service.Assignments.Kept.Clear();
        Assert.Equal(
            $"Add-DelegatedAdminAssignment '{relationship.RelationshipId}' -Group {TemplateStage.Desk} -Role 'License Administrator'",
            (await CompareAsync(relationship, User, License)).Findings.Single(finding => finding.Kind == GroupMissing).Command);
    }

    [Fact]
    public async Task A_group_that_still_waits_is_unknown()
    {
        var relationship = stage.Active(User, License);
        stage.Assign(relationship, TemplateStage.Desk, "pending", User);

        var found = await CompareAsync(relationship, User);

        Assert.Equal(Unknown, Assert.Single(found.Findings).Kind);
        Assert.Null(found.Fits);
    }

    [Fact]
    public async Task Groups_that_cannot_be_read_are_unknown_and_not_asked_for_where_the_template_names_none()
    {
        var relationship = stage.Active(User, License);
        stage.Service.Assignments.OnList = () => new AccessDeniedException("GraphPermissionMissing", "no");

        Assert.Empty((await CompareAsync(relationship)).Findings);
        var found = await CompareAsync(relationship, User);

        Assert.Equal(Unknown, Assert.Single(found.Findings).Kind);
        Assert.Contains("DelegatedAdminRelationship.Read.All", found.Findings[0].Detail, StringComparison.Ordinal);
        Assert.Null(found.Fits);
    }

    private Task<DelegatedAdminComparison> CompareAsync(DelegatedAdminRelationship relationship, params string[] groupRoles) =>
        stage.CompareAsync(relationship.CustomerId!.Value, TemplateStage.Order(groupRoles: groupRoles));
}
