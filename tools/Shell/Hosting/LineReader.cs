using System;
using System.Threading.Tasks;

namespace PartnerRelationships.Shell.Hosting;

/// <summary>Lines of the standard input. A wait can be interrupted; the line that was waited for goes to the next reader.</summary>
internal sealed class LineReader
{
    private volatile TaskCompletionSource interruption = new();
    private Task<string?>? pending;

    /// <exception cref="OperationCanceledException">Ctrl+C was pressed.</exception>
    public string? ReadLine()
    {
        interruption = new TaskCompletionSource();
        pending ??= Task.Run(Console.In.ReadLine);
        if (Task.WaitAny(pending, interruption.Task) == 1)
        {
            throw new OperationCanceledException();
        }

        var line = pending.GetAwaiter().GetResult();
        pending = null;
        return line;
    }

    public void Interrupt() => interruption.TrySetResult();
}
