using System;
using System.Linq;
using PartnerRelationships.Core.Changes.Runs;

namespace PartnerRelationships.Core.Tests.Removals.Evidence;

public sealed class EventTextsTests
{
    private static readonly Guid Request = Guid.Parse("bfe6d2a1-9d2d-4b3c-8e0f-0d6f3c5b7a11");

    [Theory]
    [InlineData(null)]
    [InlineData("Microsoft 365 E3")]
    [InlineData("Exchange (Done)")]
    [InlineData("a name (\nwith) (Intended), MS-RequestId.")]
    public void What_is_said_of_a_step_is_the_same_on_all_of_its_way_and_of_no_other(string? subject)
    {
        var step = new ChangeStep { Kind = StepKind.SuspendSubscription, SubjectId = subject, RequestId = Request };
        ChangeStep[] others = [step with { SubjectId = subject + " 2" }, step with { Kind = StepKind.CancelSubscription }, step with { RequestId = Guid.NewGuid() }, step with { RequestId = null }];

        var said = Enum.GetValues<StepState>().Select(state => EventTexts.WithoutState(EventTexts.OfStep(step with { State = state }))).Distinct().ToList();

        Assert.NotNull(Assert.Single(said));
        Assert.DoesNotContain(said[0], others.Select(other => EventTexts.WithoutState(EventTexts.OfStep(other))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" (")]
    [InlineData("RemoveRelationship (Nearly).")]
    [InlineData("RemoveRelationship (Done")]
    [InlineData("RemoveRelationship (done).")]
    public void Another_text_is_about_no_step(string text) => Assert.Null(EventTexts.WithoutState(text));
}
