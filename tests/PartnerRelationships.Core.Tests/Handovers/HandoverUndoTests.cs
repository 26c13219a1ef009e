using System;
using System.Linq;
using System.Threading.Tasks;

namespace PartnerRelationships.Core.Tests.Handovers;

public sealed class HandoverUndoTests
{
    private readonly HandoverStage stage = new();

    [Theory]
    [InlineData(InvitationState.Sent, "The invitation was withdrawn; its link stays valid.")]
    [InlineData(InvitationState.Withdrawn, "The invitation had been withdrawn before; its link stays valid.")]
    [InlineData(InvitationState.Accepted, "The customer has accepted New, and only these two can end that relationship.")]
    [InlineData(null, "No invitation of the customer was found, so none was withdrawn.")]
    public async Task The_withdrawal_reports_the_invitations_real_state(InvitationState? state, string words)
    {
        await stage.RunAsync();
        stage.Invitations[0] = stage.Invitations[0] with { State = state ?? InvitationState.Drafted };
        stage.Invitations.RemoveAll(_ => state is null);

        var undone = await stage.UndoAsync();

        var step = undone.Steps.Single(step => step.Kind == StepKind.InviteProvider);
        Assert.Equal(StepState.Undone, step.State);
        Assert.EndsWith(words, step.Detail, StringComparison.Ordinal);
    }
}
