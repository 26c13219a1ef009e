using System;
using System.Collections.Generic;
using System.Threading;

namespace System.Management.Automation
{
    public class ErrorRecord
    {
    }
}

namespace System.Management.Automation.Language
{
    public abstract class Ast
    {
    }
}

namespace System.Management.Automation.Subsystem
{
    public enum SubsystemKind : uint
    {
        FeedbackProvider = 4,
    }

    public interface ISubsystem
    {
        Guid Id { get; }

        string Name { get; }

        string Description { get; }

        Dictionary<string, string>? FunctionsToDefine { get; }
    }

    public static class SubsystemManager
    {
        public static void RegisterSubsystem(SubsystemKind kind, ISubsystem proxy) => throw null!;

        public static void UnregisterSubsystem(SubsystemKind kind, Guid id) => throw null!;
    }
}

namespace System.Management.Automation.Subsystem.Feedback
{
    public enum FeedbackTrigger
    {
        Error = 6,
    }

    public sealed class FeedbackContext
    {
        public Language.Ast CommandLineAst { get; }

        public ErrorRecord? LastError { get; }
    }

    public sealed class FeedbackItem
    {
        public FeedbackItem(string header, List<string>? actions) => throw null!;
    }

    public interface IFeedbackProvider : ISubsystem
    {
        FeedbackTrigger Trigger { get; }

        FeedbackItem? GetFeedback(FeedbackContext context, CancellationToken token);
    }
}
