;; Scores decisions of linear classifiers: from the atoms of a decision to the sums of the weights of its features.
;;
;; A classifier is a block of 32-bit numbers, written by layout.ts; all places are addresses in the memory:
;;   0 program, 4 its end, 8 room for keys, 12 buckets, 16 mask of a key's bucket, 20 bits of that mask,
;;   24 bits of a slot that hold the rest of the key, 28 overflow, 32 its mask, 36 cells, 40 scores, 44 their end
;;
;; The program holds the templates by fours with equally many atoms: how many, four seeds, a mask of those that are
;; templates at all, then for each atom its four places. A bucket holds four slots of 32 bits, each a value above the
;; upper bits of its key; a key whose bucket was full stands in the overflow, as pairs of key and value.
(module
  (import "entente" "memory" (memory 1))

  ;; The keys of all templates, as hash.ts makes them; 0 where there is no template. Returns the end of the keys.
  (func $extract (param $self i32) (result i32)
    (local $at i32) (local $end i32) (local $keys i32) (local $atom i32) (local $hash v128) (local $mask v128)
    (local.set $at (i32.load (local.get $self)))
    (local.set $end (i32.load offset=4 (local.get $self)))
    (local.set $keys (i32.load offset=8 (local.get $self)))
    (loop $fours
      (local.set $atom (i32.load (local.get $at)))
      (local.set $hash (v128.load offset=16 (local.get $at)))
      (local.set $mask (v128.load offset=32 (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 48)))
      (loop $atoms
        (local.set $hash
          (i32x4.mul
            (v128.xor
              (local.get $hash)
              (v128.load32_lane 3 (i32.load offset=12 (local.get $at))
                (v128.load32_lane 2 (i32.load offset=8 (local.get $at))
                  (v128.load32_lane 1 (i32.load offset=4 (local.get $at))
                    (v128.load32_zero (i32.load (local.get $at)))))))
            (v128.const i32x4 0x9e3779b1 0x9e3779b1 0x9e3779b1 0x9e3779b1)))
        (local.set $hash
          (i32x4.mul
            (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 15)))
            (v128.const i32x4 0x85ebca6b 0x85ebca6b 0x85ebca6b 0x85ebca6b)))
        (local.set $at (i32.add (local.get $at) (i32.const 16)))
        (br_if $atoms (local.tee $atom (i32.sub (local.get $atom) (i32.const 1)))))
      (local.set $hash
        (v128.and
          (v128.xor (local.get $hash) (i32x4.shr_u (local.get $hash) (i32.const 16)))
          (v128.const i32x4 0x3fffffff 0x3fffffff 0x3fffffff 0x3fffffff)))
      ;; A key of 0 becomes 1: subtracting the comparison's -1.
      (local.set $hash
        (i32x4.sub (local.get $hash) (i32x4.eq (local.get $hash) (v128.const i32x4 0 0 0 0))))
      (local.set $hash (v128.and (local.get $hash) (local.get $mask)))
      (v128.store (local.get $keys) (local.get $hash))
      (local.set $keys (i32.add (local.get $keys) (i32.const 16)))
      (br_if $fours (i32.lt_u (local.get $at) (local.get $end))))
    (call $touch (local.get $self) (local.get $keys))
    (local.get $keys))

  ;; Touches the buckets of the keys: the table is in far memory, and reads that wait for nothing else overlap best.
  (func $touch (param $self i32) (param $end i32)
    (local $at i32) (local $buckets i32) (local $bucketMask v128) (local $places v128) (local $touched i32)
    (local.set $buckets (i32.load offset=12 (local.get $self)))
    (local.set $bucketMask (i32x4.splat (i32.load offset=16 (local.get $self))))
    (local.set $at (i32.load offset=8 (local.get $self)))
    (loop $keys
      (local.set $places
        (i32x4.shl (v128.and (v128.load (local.get $at)) (local.get $bucketMask)) (i32.const 4)))
      (local.set $touched
        (i32.or
          (i32.or
            (i32.or
              (i32.load (i32.add (local.get $buckets) (i32x4.extract_lane 0 (local.get $places))))
              (i32.load (i32.add (local.get $buckets) (i32x4.extract_lane 1 (local.get $places)))))
            (i32.or
              (i32.load (i32.add (local.get $buckets) (i32x4.extract_lane 2 (local.get $places))))
              (i32.load (i32.add (local.get $buckets) (i32x4.extract_lane 3 (local.get $places))))))
          (local.get $touched)))
      (local.set $at (i32.add (local.get $at) (i32.const 16)))
      (br_if $keys (i32.lt_u (local.get $at) (local.get $end))))
    (i32.store (local.get $at) (local.get $touched)))

  ;; The value of a key that found no place in its bucket; 0 where it has none.
  (func $overflow (param $self i32) (param $key i32) (result i32)
    (local $place i32) (local $found i32)
    (local.set $place (i32.and (local.get $key) (i32.load offset=32 (local.get $self))))
    (loop $next
      (local.set $found
        (i32.load
          (i32.add (i32.load offset=28 (local.get $self)) (i32.shl (local.get $place) (i32.const 3)))))
      (if (i32.eq (local.get $found) (local.get $key))
        (then
          (return
            (i32.load offset=4
              (i32.add (i32.load offset=28 (local.get $self)) (i32.shl (local.get $place) (i32.const 3)))))))
      (local.set $place
        (i32.and (i32.add (local.get $place) (i32.const 1)) (i32.load offset=32 (local.get $self))))
      (br_if $next (local.get $found)))
    (i32.const 0))

  ;; Replaces the keys by their values, without those that have none. Returns the end of the values.
  (func $values (param $self i32) (result i32)
    (local $key i32) (local $at i32) (local $end i32) (local $to i32) (local $buckets i32) (local $mask i32)
    (local $keyBits i32) (local $restBits i32) (local $rest v128) (local $bucket v128) (local $hit v128)
    (local $value i32)
    (local.set $end (call $extract (local.get $self)))
    (local.set $at (i32.load offset=8 (local.get $self)))
    (local.set $to (local.get $at))
    (local.set $buckets (i32.load offset=12 (local.get $self)))
    (local.set $mask (i32.load offset=16 (local.get $self)))
    (local.set $keyBits (i32.load offset=20 (local.get $self)))
    (local.set $restBits (i32.load offset=24 (local.get $self)))
    (local.set $rest
      (i32x4.splat (i32.sub (i32.shl (i32.const 1) (local.get $restBits)) (i32.const 1))))
    (loop $keys
      (local.set $key (i32.load (local.get $at)))
      (local.set $bucket
        (v128.load
          (i32.add
            (local.get $buckets)
            (i32.shl (i32.and (local.get $key) (local.get $mask)) (i32.const 4)))))
      (local.set $hit
        (v128.and
          (local.get $bucket)
          (i32x4.eq
            (v128.and (local.get $bucket) (local.get $rest))
            (i32x4.splat (i32.shr_u (local.get $key) (local.get $keyBits))))))
      (local.set $value
        (i32.shr_u
          (i32.or
            (i32.or (i32x4.extract_lane 0 (local.get $hit)) (i32x4.extract_lane 1 (local.get $hit)))
            (i32.or (i32x4.extract_lane 2 (local.get $hit)) (i32x4.extract_lane 3 (local.get $hit))))
          (local.get $restBits)))
      ;; Only a full bucket, whose last slot is taken, can have sent keys to the overflow.
      (if (i32x4.extract_lane 3 (local.get $bucket))
        (then
          (if (i32.eqz (local.get $value))
            (then (local.set $value (call $overflow (local.get $self) (local.get $key)))))))
      (i32.store (local.get $to) (local.get $value))
      (local.set $to
        (i32.add (local.get $to) (i32.shl (i32.ne (local.get $value) (i32.const 0)) (i32.const 2))))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $keys (i32.lt_u (local.get $at) (local.get $end))))
    (local.get $to))

  ;; Of a classifier of at most three classes: a cell holds the companded weights of all, ten bits each.
  (func (export "few") (param $self i32)
    (local $at i32) (local $end i32) (local $cells i32) (local $weights v128) (local $sums v128)
    (local.set $end (call $values (local.get $self)))
    (local.set $at (i32.load offset=8 (local.get $self)))
    (local.set $cells (i32.load offset=36 (local.get $self)))
    (block $none
      (br_if $none (i32.eq (local.get $at) (local.get $end)))
      (loop $rows
        ;; Multiplying moves each class's ten bits to the top of a lane, shifting back gives them their sign.
        (local.set $weights
          (i32x4.shr_s
            (i32x4.mul
              (v128.load32_splat
                (i32.add (local.get $cells) (i32.shl (i32.load (local.get $at)) (i32.const 2))))
              (v128.const i32x4 0x400000 0x1000 4 0))
            (i32.const 22)))
        (local.set $sums
          (i32x4.add
            (local.get $sums)
            (i32x4.mul (local.get $weights) (i32x4.abs (local.get $weights)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $rows (i32.lt_u (local.get $at) (local.get $end)))))
    (v128.store (i32.load offset=40 (local.get $self)) (local.get $sums)))

  ;; Of any classifier: a value is the place of a row of cells; a cell holds a weight above a class of nine bits and,
  ;; in its lowest bit, whether it ends the row.
  (func (export "many") (param $self i32)
    (local $at i32) (local $end i32) (local $cells i32) (local $scores i32) (local $cell i32) (local $place i32)
    (local $score i32) (local $touched i32)
    (local.set $scores (i32.load offset=40 (local.get $self)))
    (memory.fill
      (local.get $scores)
      (i32.const 0)
      (i32.sub (i32.load offset=44 (local.get $self)) (local.get $scores)))
    (local.set $end (call $values (local.get $self)))
    (local.set $at (i32.load offset=8 (local.get $self)))
    (local.set $cells (i32.load offset=36 (local.get $self)))
    (block $none
      (br_if $none (i32.eq (local.get $at) (local.get $end)))
      ;; Touches the rows, as the buckets above: their ends cannot be foreseen, and halt what would be read ahead.
      (loop $touch
        (local.set $touched
          (i32.or
            (i32.load (i32.add (local.get $cells) (i32.shl (i32.load (local.get $at)) (i32.const 2))))
            (local.get $touched)))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $touch (i32.lt_u (local.get $at) (local.get $end))))
      (i32.store (local.get $end) (local.get $touched))
      (local.set $at (i32.load offset=8 (local.get $self)))
      (loop $rows
        (local.set $place
          (i32.add (local.get $cells) (i32.shl (i32.load (local.get $at)) (i32.const 2))))
        (loop $row
          (local.set $cell (i32.load (local.get $place)))
          (local.set $score
            (i32.add
              (local.get $scores)
              (i32.and (i32.shl (local.get $cell) (i32.const 1)) (i32.const 0x7fc))))
          (i32.store
            (local.get $score)
            (i32.add (i32.load (local.get $score)) (i32.shr_s (local.get $cell) (i32.const 10))))
          (local.set $place (i32.add (local.get $place) (i32.const 4)))
          (br_if $row (i32.eqz (i32.and (local.get $cell) (i32.const 1)))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $rows (i32.lt_u (local.get $at) (local.get $end))))))
)
