using System.Linq;
using PartnerRelationships.Core.Diagnostics;

namespace PartnerRelationships.Core.Tests.Diagnostics;

public sealed class ErrorAdviceTests
{
    private static readonly string[] Commands = ["Get-PartnerCustomer", "Send-ResellerInvitation", "Set-RelationshipPolicy", "Connect-PartnerCenter", "New-ResellerInvitation", "Remove-CustomerRelationship"];

    [Theory]
    [InlineData("Connect-PartnerCenter first, or give an open connection.", "Connect-PartnerCenter")]
    [InlineData("Give it more time with Connect-PartnerCenter -TimeoutSec.", "Connect-PartnerCenter -TimeoutSec")]
    [InlineData("Set-RelationshipPolicy -Clear All, with the rules that are to hold, sets another.", "Set-RelationshipPolicy -Clear All")]
    [InlineData("Settle it with Send-ResellerInvitation 8a3c5d9e-1111-4222-8333-444455556666 -Settle Sent or NotSent.", "Send-ResellerInvitation 8a3c5d9e-1111-4222-8333-444455556666 -Settle Sent")]
    [InlineData("Invite it anew: New-ResellerInvitation -IndirectProvider 'Toys ''R'' Remove-CustomerRelationship'.", "New-ResellerInvitation -IndirectProvider 'Toys ''R'' Remove-CustomerRelationship'")]
    [InlineData("Get-PartnerCustomer lists them; Get-PartnerCustomer shows one.", "Get-PartnerCustomer")]
    [InlineData("Look for 'Remove-CustomerRelationship' at the server, by its Message-Id.")]
    public void The_commands_to_type_are_those_that_the_recommended_action_names(string action, params string[] commands) =>
        Assert.Equal([.. commands, "Resolve-It"], On(new ErrorExplanation { RecommendedAction = action }).Commands);

    [Fact]
    public void What_the_errors_own_view_shows_is_not_said_again()
    {
        var error = new ErrorExplanation { Message = "No.", Meaning = "It means this.", RecommendedAction = "Do that." };

        Assert.Equal("It means this.", On(error).Text);
        Assert.Equal("Do that.", On(error, isActionShown: false).Text);
        Assert.Equal("No.", On(new ErrorExplanation { Message = "No." }).Text);
    }

    [Fact]
    public void What_would_steer_a_terminal_does_not_get_out_of_a_name()
    {
        var advice = On(new ErrorExplanation { RecommendedAction = "Use New-ResellerInvitation -IndirectProvider 'a\u001b]0;b\u0007\u009b2J\nc\u202E'." }, isActionShown: false);

        Assert.DoesNotContain(advice.Commands.Append(advice.Text), text => text.Any(letter => char.IsControl(letter) || letter == '\u202E'));
        Assert.StartsWith("New-ResellerInvitation -IndirectProvider 'a\uFFFD]0;b", advice.Commands[0]);
    }

    private static ErrorAdvice On(ErrorExplanation error, bool isActionShown = true) => ErrorAdvice.On(error, isActionShown, Commands.Contains, "Resolve-It");
}
