using System;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using PartnerRelationships.Emulator.Requests;

namespace PartnerRelationships.Emulator.Webhooks;

/// <summary>Delivers notifications: after each change that was asked for, and when the next one is due. The sandbox says which, and how often one is tried.</summary>
internal sealed class NotificationCourier : IAsyncDisposable
{
    private const string Notifications = "/sandbox/notifications";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly SandboxBridge bridge;
    private readonly NotificationPost post;
    private readonly TimeProvider time;
    private readonly CancellationTokenSource stopping = new();
    private readonly SemaphoreSlim news = new(0);
    private readonly Task work;

    public NotificationCourier(SandboxBridge bridge, NotificationSigner signer, TimeProvider time)
    {
        (this.bridge, this.time) = (bridge, time);
        post = new NotificationPost(signer);
        work = Task.Run(WorkAsync);
    }

    /// <summary>Something was changed; there may be something to deliver.</summary>
    public void Nudge() => news.Release();

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync().ConfigureAwait(false);
#pragma warning disable VSTHRD003 // It began it itself, on the thread pool.
        await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
#pragma warning restore VSTHRD003
        post.Dispose();
        news.Dispose();
        stopping.Dispose();
    }

    // What was left by a process of before is due too.
    private async Task WorkAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            var next = await DeliverAsync().ConfigureAwait(false);
            await WaitAsync(next).ConfigureAwait(false);
        }
    }

    private async Task<DateTimeOffset?> DeliverAsync()
    {
        while (true)
        {
            using var answer = await bridge.AskAsync(Notifications).ConfigureAwait(false);
            var due = answer.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<DueNotifications>(await answer.Content.ReadAsStringAsync(stopping.Token).ConfigureAwait(false), Json)!
                : new DueNotifications(null, null, false, [], time.GetUtcNow().AddSeconds(1));
            if (due.Items.Count == 0) return due.Next;
            foreach (var one in due.Items)
            {
                var (delivered, final, code, message) = await post.SendAsync(due, one, stopping.Token).ConfigureAwait(false);
                using var noted = await bridge.AskAsync($"{Notifications}/{one.Seq}", JsonSerializer.Serialize(new { delivered, final, code, message })).ConfigureAwait(false);
            }
        }
    }

    private async Task WaitAsync(DateTimeOffset? next)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        var wait = next - time.GetUtcNow();
        var change = news.WaitAsync(waiting.Token);
        var moment = wait is { } span ? Task.Delay(span > TimeSpan.Zero ? span : TimeSpan.Zero, time, waiting.Token) : Task.Delay(Timeout.InfiniteTimeSpan, waiting.Token);
        await Task.WhenAny(change, moment).ConfigureAwait(false);
        await waiting.CancelAsync().ConfigureAwait(false);
        stopping.Token.ThrowIfCancellationRequested();
    }
}
