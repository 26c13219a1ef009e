using System;
using System.Collections.Generic;
using System.Linq;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What is shown at the prompt after an error: short, and without what the error's own view shows.</summary>
/// <param name="Text">What it means, or what to do.</param>
/// <param name="Commands">The commands to type.</param>
public sealed record ErrorAdvice(string Text, IReadOnlyList<string> Commands)
{
    private const int Most = 3;

    /// <summary>The advice on an error.</summary>
    /// <param name="error">What is known about it.</param>
    /// <param name="isActionShown">Whether the recommended action is already on the screen.</param>
    /// <param name="isCommand">Which words are commands that may be advised.</param>
    /// <param name="last">The command that explains any error.</param>
    public static ErrorAdvice On(ErrorExplanation error, bool isActionShown, Predicate<string> isCommand, string last)
    {
        var commands = AdvisedCommands.In(error.RecommendedAction, isCommand).Take(Most).Append(last).Distinct();
        return new(OneLine((isActionShown ? error.Meaning : error.RecommendedAction) ?? error.Message), [.. commands.Select(OneLine)]);
    }

    private static string OneLine(string text) => ScreenText.OneLine(text)!;
}
