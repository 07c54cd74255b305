using CsCheck;
using PocFunctions.Pipeline.Answers;
using PocFunctions.Pipeline.Reconfirmation;
using PocFunctions.Pipeline.Registry;
using PocFunctions.Tests.Support;
using Xunit;

namespace PocFunctions.Tests.Reconfirmation;

/// <summary>What holds of the schedule whatever the settings, whenever the timer fires, and whatever vendors answer.</summary>
public class ScheduleLaws
{
    /// <summary>The timer fires so many hours after the last time; before that the vendor may have answered.</summary>
    private sealed record Turn(int Hours, ConfirmAnswer? Answer);

    private static readonly Gen<Turn> Turns = Gen.Select(
        Gen.OneOf(Gen.Int[0, 3], Gen.Int[1, 24 * 8], Gen.Int[24 * 100, 24 * 400]),
        Gen.Int[0, 20],
        (hours, answer) => new Turn(hours, answer < 2 ? ConfirmAnswer.Confirm : answer == 2 ? ConfirmAnswer.Leave : null));

    private static readonly Gen<ReconfirmationSettings> AnySettings = Gen.Select(
        Gen.Int[1, 24 * 200],
        Gen.Select(Gen.Int[1, 24 * 30], Gen.Int[0, 2]).Array[0, 5],
        Gen.Int[1, 24 * 60],
        (interval, steps, last) =>
        {
            var settings = new ReconfirmationSettings { Interval = TimeSpan.FromHours(interval) };
            var after = TimeSpan.Zero;
            foreach (var (spacing, target) in steps)
            {
                settings.Steps.Add(new ReconfirmationStep { After = after, To = (StepTarget)target });
                after += TimeSpan.FromHours(spacing);
            }

            if (steps.Length > 0)
            {
                settings.Steps.Add(new ReconfirmationStep { After = after, To = StepTarget.Unresponsive });
            }

            settings.Interval += TimeSpan.FromHours(last);
            return settings;
        });

    [Fact]
    public void Settings_made_here_are_good_ones() => AnySettings.Sample(settings => !settings.Problems().Any());

    [Fact]
    public void Steps_keep_their_distance_mails_never_repeat_and_a_vendor_on_the_register_is_never_forgotten() =>
        Gen.Select(AnySettings, Turns.Array[1, 60]).Sample((settings, turns) =>
        {
            var life = new Life(settings);
            foreach (var turn in turns)
            {
                life.Live(turn);
            }
        });

    /// <summary>One vendor's life, and what is checked of it at each moment.</summary>
    private sealed class Life(ReconfirmationSettings settings)
    {
        private readonly HashSet<string> _mails = [];
        private Vendor _vendor = SampleVendor.Active(settings.Interval);
        private DateTimeOffset _now = SampleVendor.Now;
        private DateTimeOffset _rests = SampleVendor.Now;
        private (int Cycle, int Step, DateTimeOffset At) _last = (0, 0, SampleVendor.Now);

        internal void Live(Turn turn)
        {
            _now = _now.AddHours(turn.Hours);
            if (turn.Answer is { } answer && _vendor.Cycle.Number > 0)
            {
                Answer(answer);
            }

            if (Schedule.Next(_vendor, _now, settings) is { } change)
            {
                Take(change);

                // A doubled timer finds nothing left to do.
                Assert.Null(Schedule.Next(_vendor, _now, settings));
            }

            Assert.True(_vendor.State.IsReconfirmed());
            Assert.True(_vendor.NextActionAt > _now);
            Assert.Equal(_vendor.Cycle.Open, _vendor.State == VendorState.Due || (_vendor.Cycle.Open && _vendor.State == VendorState.Unresponsive));
        }

        private void Answer(ConfirmAnswer answer)
        {
            var token = new StoredToken
            {
                TokenHash = "",
                Purpose = MailPurpose.Confirm,
                Email = SampleForm.TeamEmail,
                Revision = _vendor.Revision,
                Cycle = _vendor.Cycle.Number,
            };
            if (TokenCheck.Confirm(_vendor, token) == TokenStanding.Good)
            {
                _vendor = ConfirmAnswers.Apply(_vendor, new Versioned<StoredToken>(token, ""), answer, settings, _now).Vendor;
                Assert.Equal(VendorState.Active, _vendor.State);
                _rests = _now;
            }
        }

        private void Take(VendorChange change)
        {
            var (before, after) = (_vendor, change.Vendor);
            Assert.All(change.Mails, mail => Assert.True(_mails.Add(mail.MailId), "The same mail twice."));
            Assert.All(change.Mails, mail => Assert.True(before.HasProven(mail.Recipient)));
            Assert.Equal(before.HistoryLength + 1, after.HistoryLength);
            if (after.Cycle.Number > before.Cycle.Number)
            {
                Assert.Equal(before.Cycle.Number + 1, after.Cycle.Number);
                Assert.True(_now - _rests >= settings.Interval, "A new cycle before the interval is over.");
            }
            else
            {
                var steps = settings.StepsInForce;
                var step = Math.Min(_last.Step, steps.Count - 1);
                Assert.True(_now - _last.At >= steps[step].After - steps[step - 1].After, "Two steps too close to each other.");
            }

            _last = (after.Cycle.Number, after.Cycle.StepsTaken, _now);
            _rests = after.Cycle.Open ? _rests : _now;
            _vendor = after;
        }
    }
}
